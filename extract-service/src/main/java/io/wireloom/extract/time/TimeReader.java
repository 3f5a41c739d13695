package io.wireloom.extract.time;

import io.wireloom.extract.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the time expressions of a sentence and resolves them against an anchor. */
public final class TimeReader {

    private static final Set<String> PREPOSITIONS = Set.of(
            "on", "in", "since", "during", "early", "late", "by", "from", "until", "till", "over", "within", "of",
            "between", "for", "around", "earlier", "later");
    private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening", "night");

    private static final int SINCE_REACH = 5;

    private TimeReader() {}

    /** The expressions in their order; they do not overlap. */
    public static List<TimeMention> read(Sentence sentence, Anchor anchor) {
        RelativeDates relative = new RelativeDates(sentence, anchor);
        List<TimeMention> mentions = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            int at = i;
            Optional<Found> found = CalendarDates.at(sentence, at, anchor).or(() -> relative.at(at));
            if (found.isEmpty()) {
                i++;
                continue;
            }
            Found merged = weekdayOfDate(sentence, found.get(), anchor);
            mentions.add(mention(
                    sentence,
                    i,
                    merged,
                    anchor,
                    mentions.isEmpty() ? 0 : mentions.get(mentions.size() - 1).to()));
            i = merged.to();
        }
        return mentions;
    }

    /** "Wednesday, Sept. 30, 2015": the weekday is part of the date. */
    private static Found weekdayOfDate(Sentence sentence, Found found, Anchor anchor) {
        int next = sentence.lower(found.to()).equals(",") ? found.to() + 1 : found.to();
        if (!found.precision().equals("day")) {
            return found;
        }
        Optional<Found> date = CalendarDates.at(sentence, next, anchor);
        boolean weekdayFirst = date.isPresent()
                && date.get().precision().equals("day")
                && !sentence.lower(next).matches("[a-z]+day");
        return weekdayFirst ? date.get() : found;
    }

    private static TimeMention mention(Sentence sentence, int textFrom, Found found, Anchor anchor, int free) {
        int from = textFrom;
        while (from > free && PREPOSITIONS.contains(sentence.lower(from - 1))) {
            from--;
        }
        boolean since = since(sentence, from, textFrom, free);
        if (sentence.lower(from).equals("of")) {
            from = Math.min(from + 1, textFrom);
        }
        int to = found.to();
        while (PARTS.contains(sentence.lower(to))) {
            to++;
        }
        boolean lasts = since && found.start() != null && anchor.day() != null;
        LocalDate end = lasts ? anchor.day() : found.end();
        String precision = lasts && !end.equals(found.start()) ? "days" : found.precision();
        return new TimeMention(from, to, textFrom, found.start(), end, precision, found.basis());
    }

    /** "since Tuesday", "since the war began in March": what is told lasts till it is told. */
    private static boolean since(Sentence sentence, int from, int textFrom, int free) {
        for (int i = textFrom;
                i >= Math.max(free, from - SINCE_REACH) && !sentence.lower(i).equals(",");
                i--) {
            if (sentence.lower(i).equals("since")) {
                return true;
            }
        }
        return false;
    }
}
