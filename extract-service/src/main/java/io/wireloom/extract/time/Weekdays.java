package io.wireloom.extract.time;

import io.wireloom.extract.text.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads weekdays, single or in pairs. The tense decides: what will happen lies ahead, all else lies behind or is today. */
final class Weekdays {

    private static final List<String> SHORT = List.of("mon", "tue", "wed", "thu", "fri");
    private static final List<String> FULL =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> LEADS =
            Set.of("last", "this", "next", "past", "early", "late", "earlier", "later", "previous");
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll");
    private static final int LONGEST_LEAD = 3;
    private static final int TENSE_REACH = 12;

    private final Sentence sentence;
    private final Anchor anchor;

    Weekdays(Sentence sentence, Anchor anchor) {
        this.sentence = sentence;
        this.anchor = anchor;
    }

    Optional<Found> at(int i) {
        int first = i;
        while (LEADS.contains(sentence.lower(first))) {
            first++;
        }
        DayOfWeek day = weekday(first);
        if (day == null || first > i + LONGEST_LEAD) {
            return Optional.empty();
        }
        String lead = first > i ? sentence.lower(first - 1) : "";
        LocalDate start = resolve(day, lead, i);
        int to = RelativeDates.partOfDay(sentence, first + 1);
        boolean joined = sentence.lower(to).equals("and") || sentence.lower(to).equals("to");
        DayOfWeek second = joined ? weekday(to + 1) : null;
        if (second == null) {
            return Optional.of(Found.day(to, start, anchor.basis()));
        }
        LocalDate end = resolve(second, lead, i);
        boolean wraps = start != null && start.isAfter(end);
        int pairEnd = RelativeDates.partOfDay(sentence, to + 2);
        return Optional.of(Found.days(pairEnd, wraps ? start.minusWeeks(1) : start, end, anchor.basis()));
    }

    /** The weekday that a token names; null when it names none. "Sat" and "Sun" are words of their own and do not count. */
    private DayOfWeek weekday(int i) {
        if (i < 0 || i >= sentence.size() || !sentence.token(i).capital()) {
            return null;
        }
        String lower = sentence.lower(i).replace(".", "");
        int index = Math.max(FULL.indexOf(lower), SHORT.indexOf(lower));
        return index < 0 ? null : DayOfWeek.of(index + 1);
    }

    private LocalDate resolve(DayOfWeek day, String lead, int at) {
        LocalDate today = anchor.day();
        if (today == null) {
            return null;
        }
        if (lead.equals("next") || future(at)) {
            return today.with(TemporalAdjusters.next(day));
        }
        boolean strictly = lead.equals("last");
        return today.with(strictly ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
    }

    private boolean future(int at) {
        for (int k = Math.max(0, at - TENSE_REACH); k < at; k++) {
            if (FUTURE.contains(sentence.lower(k))) {
                return true;
            }
        }
        return false;
    }
}
