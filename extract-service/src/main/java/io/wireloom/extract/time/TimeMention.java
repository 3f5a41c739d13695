package io.wireloom.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * A time expression in a sentence, resolved to days.
 *
 * @param from first token, its preposition included
 * @param to one past the last token
 * @param textFrom first token of the expression itself
 * @param start first day; null when it cannot be told
 * @param end last day; null when it cannot be told
 * @param precision day, days, week, month, year or longer
 * @param basis explicit, relative, dateline, entry or none
 * @param weekday the weekday named when no anchor tells which one is meant; null elsewhere
 * @param candidates the days it may be when no anchor tells; in order, empty elsewhere
 * @param ofPage whether it is the date a page or dateline prints before its text, and no event's
 */
public record TimeMention(
        int from,
        int to,
        int textFrom,
        LocalDate start,
        LocalDate end,
        String precision,
        String basis,
        DayOfWeek weekday,
        List<LocalDate> candidates,
        boolean ofPage) {

    public TimeMention {
        candidates = List.copyOf(candidates);
    }

    /** The range of tokens. */
    public int[] range() {
        return new int[] {from, to};
    }

    /** Whether it names one calendar day in full. */
    public boolean calendarDay() {
        return basis.equals("explicit") && precision.equals("day") && start != null;
    }
}
