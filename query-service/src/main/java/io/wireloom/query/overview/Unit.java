package io.wireloom.query.overview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a timeline counts by. */
public enum Unit {
    DAY(ChronoUnit.DAYS),
    /** From Monday to Sunday, as in ISO 8601. */
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    /** Every unit's word, the smallest first. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(Unit::word).toList();

    private final ChronoUnit length;

    Unit(ChronoUnit length) {
        this.length = length;
    }

    /** {@code day}, {@code week}, {@code month} or {@code year}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit of that word. */
    public static Unit of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The smallest unit by which the days from {@code first} to {@code last} make at most {@code most} steps; else the year. */
    public static Unit fitting(LocalDate first, LocalDate last, int most) {
        return Arrays.stream(values())
                .filter(unit -> unit.steps(first, last) <= most)
                .findFirst()
                .orElse(YEAR);
    }

    /** The first day of the step that a day lies in. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The last day of the step that a day lies in. */
    public LocalDate end(LocalDate day) {
        return start(day).plus(1, length).minusDays(1);
    }

    /** How many steps later the step of {@code day} is than that of {@code first}. */
    public int index(LocalDate first, LocalDate day) {
        return (int) length.between(start(first), start(day));
    }

    /** How many steps the days from {@code first} to {@code last} lie in. */
    public int steps(LocalDate first, LocalDate last) {
        return index(first, last) + 1;
    }
}
