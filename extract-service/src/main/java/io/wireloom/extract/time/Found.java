package io.wireloom.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** An expression read up to a token, before its preposition is looked at. */
record Found(
        int to,
        LocalDate start,
        LocalDate end,
        String precision,
        String basis,
        DayOfWeek weekday,
        List<LocalDate> candidates) {

    private static final String NONE = "none";

    static Found of(int to, LocalDate start, LocalDate end, String precision, String basis) {
        return new Found(to, start, end, precision, start == null ? NONE : basis, null, List.of());
    }

    static Found days(int to, LocalDate start, LocalDate end, String basis) {
        return of(to, start, end, start != null && start.equals(end) ? "day" : "days", basis);
    }

    static Found day(int to, LocalDate day, String basis) {
        return of(to, day, day, "day", basis);
    }

    /** A day that is one of several; {@code weekday} is null when it is named otherwise. */
    static Found oneOf(int to, DayOfWeek weekday, List<LocalDate> candidates) {
        return new Found(to, null, null, "day", NONE, weekday, candidates);
    }

    boolean day() {
        return precision.equals("day");
    }
}
