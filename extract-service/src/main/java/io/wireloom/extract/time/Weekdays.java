package io.wireloom.extract.time;

import io.wireloom.extract.text.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads weekdays, single or in pairs. The tense decides: what will happen lies ahead, all else lies behind or is today. Without
 * an anchor a weekday may be the one on or before, or the one after, each full date that the text names.
 */
final class Weekdays {

    private static final Set<String> LEADS =
            Set.of("last", "this", "next", "past", "early", "late", "earlier", "later", "previous", "coming");
    private static final int LONGEST_LEAD = 3;

    private final Sentence sentence;
    private final Anchor anchor;
    private final Tense tense;

    Weekdays(Sentence sentence, Anchor anchor) {
        this.sentence = sentence;
        this.anchor = anchor;
        this.tense = new Tense(sentence);
    }

    Optional<Found> at(int i) {
        int first = i;
        while (first < i + LONGEST_LEAD && LEADS.contains(sentence.lower(first))) {
            first++;
        }
        DayOfWeek day = DateWords.weekday(sentence, first);
        if (day == null || habit(first)) {
            return Optional.empty();
        }
        String lead = first > i ? sentence.lower(first - 1) : "";
        int to = partOfDay(first + 1);
        if (anchor.day() == null) {
            return Optional.of(Found.oneOf(to, day, candidates(day)));
        }
        LocalDate start = resolve(day, lead, i, to);
        DayOfWeek second = joined(to) ? DateWords.weekday(sentence, to + 1) : null;
        if (second == null) {
            return Optional.of(Found.day(to, start, anchor.basis()));
        }
        LocalDate end = resolve(second, lead, i, to);
        int pairEnd = partOfDay(to + 2);
        return Optional.of(Found.days(pairEnd, start.isAfter(end) ? start.minusWeeks(1) : start, end, anchor.basis()));
    }

    private boolean joined(int i) {
        String lower = sentence.lower(i);
        return lower.equals("and") || lower.equals("or") || DateWords.RANGE.contains(lower);
    }

    /** "on Mondays", "every Friday": no one day. */
    private boolean habit(int i) {
        boolean plural =
                sentence.lower(i + 1).equals("s") && sentence.lower(i - 1).equals("on");
        return plural
                || sentence.lower(i - 1).equals("every")
                || sentence.lower(i - 1).equals("each");
    }

    private int partOfDay(int i) {
        return DateWords.isPartOfDay(sentence.lower(i)) ? i + 1 : i;
    }

    private List<LocalDate> candidates(DayOfWeek day) {
        return anchor.stated().stream()
                .flatMap(date -> Stream.of(
                        date.with(TemporalAdjusters.previousOrSame(day)), date.with(TemporalAdjusters.nextOrSame(day))))
                .distinct()
                .sorted()
                .toList();
    }

    private LocalDate resolve(DayOfWeek day, String lead, int from, int to) {
        LocalDate today = anchor.day();
        if (lead.equals("next")) {
            return today.with(TemporalAdjusters.next(day));
        }
        if (lead.equals("last")) {
            return today.with(TemporalAdjusters.previous(day));
        }
        return lead.equals("coming") || tense.future(from, to)
                ? today.with(TemporalAdjusters.nextOrSame(day))
                : today.with(TemporalAdjusters.previousOrSame(day));
    }
}
