package io.wireloom.extract.time;

import io.wireloom.extract.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the time expressions of an article's sentences, in their order, and resolves them against an anchor. It remembers the day
 * told last, from which "the next day" counts: one reader for each article, for one thread.
 */
public final class TimeReader {

    private static final Set<String> PREPOSITIONS = Set.of(
            "on", "in", "since", "during", "early", "late", "by", "from", "until", "till", "over", "within", "of",
            "between", "for", "around", "earlier", "later", "mid", "before", "after");
    private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening", "night");
    private static final Set<String> PRINTED =
            Set.of("posted", "published", "updated", "created", "date", "dated", "modified", "uploaded", "issued");
    private static final int SINCE_REACH = 5;
    /** Weekdays that are words of their own, so that they count only before a date. */
    private static final Set<String> WEEKEND = Set.of("sat", "sun", "sat.", "sun.");

    /** What follows a date at the head of a sentence that tells of that day. */
    private static final Set<String> TOLD_OF =
            Set.of(",", "was", "is", "saw", "sees", "marked", "marks", "brought", "began", "became", "witnessed");

    private static final int PRINTED_REACH = 6;

    private LocalDate told;

    /** The full dates that sentences name, each once, in order. */
    public static List<LocalDate> stated(List<Sentence> sentences) {
        Anchor none = Anchor.article(null, null, null);
        TimeReader reader = new TimeReader();
        return sentences.stream()
                .flatMap(sentence -> reader.read(sentence, none).stream())
                .filter(TimeMention::calendarDay)
                .map(TimeMention::start)
                .distinct()
                .sorted()
                .toList();
    }

    /** The expressions of a sentence in their order; they do not overlap. */
    public List<TimeMention> read(Sentence sentence, Anchor anchor) {
        CalendarDates calendar = new CalendarDates(sentence, anchor);
        RelativeDates relative = new RelativeDates(sentence, anchor, told);
        List<TimeMention> mentions = new ArrayList<>();
        int free = 0;
        int i = 0;
        while (i < sentence.size()) {
            Optional<Found> found = calendar.at(i);
            if (found.isEmpty()) {
                found = relative.at(i);
            }
            if (found.isEmpty()) {
                i++;
                continue;
            }
            Found merged = weekdayOfDate(sentence, found.get(), calendar);
            TimeMention mention = mention(sentence, i, merged, anchor, free);
            mentions.add(mention);
            if (merged.day() && merged.start() != null) {
                told = merged.start();
                relative = new RelativeDates(sentence, anchor, told);
            }
            free = mention.to();
            i = mention.to();
        }
        return List.copyOf(mentions);
    }

    /** "Wednesday, Sept. 30, 2015", "Wednesday (Sept. 30)": the weekday is part of the date. */
    private static Found weekdayOfDate(Sentence sentence, Found found, CalendarDates calendar) {
        String after = sentence.lower(found.to());
        int next = after.equals(",") || after.equals("(") ? found.to() + 1 : found.to();
        if (!found.day() || next >= sentence.size() || DateWords.weekday(sentence, found.to() - 1) == null) {
            return found;
        }
        return calendar.at(next).filter(Found::day).orElse(found);
    }

    private static TimeMention mention(Sentence sentence, int textFrom, Found found, Anchor anchor, int free) {
        int from = withPrepositions(sentence, textFrom, free);
        boolean since = since(sentence, from, textFrom, free);
        boolean page = ofPage(sentence, from, textFrom, found);
        if (sentence.lower(from).equals("of")) {
            from = Math.min(from + 1, textFrom);
        }
        int to = found.to();
        while (PARTS.contains(sentence.lower(to))) {
            to++;
        }
        boolean lasts = since
                && found.start() != null
                && anchor.day() != null
                && !found.start().isAfter(anchor.day());
        LocalDate end = lasts ? anchor.day() : found.end();
        String precision = lasts && !end.equals(found.start()) ? "days" : found.precision();
        return new TimeMention(
                from,
                to,
                textFrom,
                found.start(),
                end,
                precision,
                found.basis(),
                found.weekday(),
                found.candidates(),
                page);
    }

    /** Where an expression begins with the prepositions before it, as "before dawn on" of "before dawn on Wednesday". */
    private static int withPrepositions(Sentence sentence, int textFrom, int free) {
        int from = textFrom;
        while (from > free && PREPOSITIONS.contains(sentence.lower(from - 1))) {
            from--;
        }
        boolean partOfDay = from - 2 >= free
                && from > 1
                && DateWords.isPartOfDay(sentence.lower(from - 1))
                && PREPOSITIONS.contains(sentence.lower(from - 2));
        return partOfDay ? from - 2 : from;
    }

    /** A full date that opens a sentence bare, or after "published" and the like: the page's, not the event's. */
    private static boolean ofPage(Sentence sentence, int from, int textFrom, Found found) {
        boolean full = found.basis().equals("explicit") && found.day();
        if (!full) {
            return false;
        }
        boolean first = textFrom == 0 || (textFrom == 1 && WEEKEND.contains(sentence.lower(0)));
        boolean opens = first && !TOLD_OF.contains(sentence.lower(found.to()));
        if (opens) {
            return true;
        }
        for (int i = from - 1; i >= Math.max(0, from - PRINTED_REACH); i--) {
            if (PRINTED.contains(sentence.lower(i)) && i <= PRINTED_REACH) {
                return true;
            }
        }
        return false;
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
