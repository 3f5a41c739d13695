package io.wireloom.extract.time;

import java.time.LocalDate;

/** An expression read up to a token, before its preposition is looked at. */
record Found(int to, LocalDate start, LocalDate end, String precision, String basis) {

    static Found days(int to, LocalDate start, LocalDate end, String basis) {
        String precision = start != null && start.equals(end) ? "day" : "days";
        return new Found(to, start, end, precision, start == null ? "none" : basis);
    }

    static Found day(int to, LocalDate day, String basis) {
        return new Found(to, day, day, "day", day == null ? "none" : basis);
    }
}
