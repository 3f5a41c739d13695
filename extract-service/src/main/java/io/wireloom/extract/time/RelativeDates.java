package io.wireloom.extract.time;

import io.wireloom.extract.parse.NumberWords;
import io.wireloom.extract.text.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/** Reads dates that count from the anchor: weekdays, "yesterday", "last week", "in the past ten days", "two days ago". */
final class RelativeDates {

    private static final Set<String> PARTS =
            Set.of("morning", "afternoon", "evening", "night", "midnight", "noon", "dawn");
    private static final Set<String> SPANS =
            Set.of("day", "days", "week", "weeks", "month", "months", "year", "years", "hours", "hour");

    private static final Set<String> WHICH = Set.of("last", "this", "past", "next", "previous");
    private static final Set<String> UNITS = Set.of("week", "month", "year");
    private static final Set<String> OVER = Set.of("in", "over", "during", "within", "for");
    private static final Set<String> PART_OF = Set.of("earlier", "later", "early", "late");

    private final Sentence sentence;
    private final Anchor anchor;

    RelativeDates(Sentence sentence, Anchor anchor) {
        this.sentence = sentence;
        this.anchor = anchor;
    }

    Optional<Found> at(int i) {
        String lower = sentence.lower(i);
        LocalDate today = anchor.day();
        switch (lower) {
            case "today", "tonight":
                return Optional.of(Found.day(i + 1, today, anchor.basis()));
            case "yesterday":
                return Optional.of(Found.day(partOfDay(sentence, i + 1), back(1), anchor.basis()));
            case "tomorrow":
                return Optional.of(Found.day(partOfDay(sentence, i + 1), back(-1), anchor.basis()));
            case "overnight":
                return Optional.of(Found.days(i + 1, back(1), today, anchor.basis()));
            default:
                return period(i).or(() -> new Weekdays(sentence, anchor).at(i)).or(() -> ago(i));
        }
    }

    private LocalDate back(int days) {
        return anchor.day() == null ? null : anchor.day().minusDays(days);
    }

    /** One past "morning" or "night" at a token; the token itself when none stands there. */
    static int partOfDay(Sentence sentence, int i) {
        return PARTS.contains(sentence.lower(i)) ? i + 1 : i;
    }

    /** "last week", "earlier this year", "this morning", "in the last 10 days", "over the past two years", "last night". */
    private Optional<Found> period(int i) {
        int at = periodStart(i);
        String which = sentence.lower(at);
        if (!WHICH.contains(which)) {
            return Optional.empty();
        }
        String unit = sentence.lower(at + 1);
        if (PARTS.contains(unit)) {
            return Optional.of(Found.day(at + 2, which.equals("last") ? back(1) : anchor.day(), anchor.basis()));
        }
        if (UNITS.contains(unit)) {
            return Optional.of(unit(at + 2, which, unit));
        }
        Long count = count(unit);
        String counted = sentence.lower(at + 2);
        boolean span = count != null && SPANS.contains(counted) && !which.equals("next");
        return span
                ? Optional.of(Found.days(at + 3, minus(count, counted), anchor.day(), anchor.basis()))
                : Optional.empty();
    }

    /** The token of "last" or "this" that "over the", "earlier" and the like lead to. */
    private int periodStart(int i) {
        int at = i;
        if (OVER.contains(sentence.lower(at)) && sentence.lower(at + 1).equals("the")) {
            at++;
        }
        if (sentence.lower(at).equals("the")) {
            at++;
        }
        return PART_OF.contains(sentence.lower(at)) ? at + 1 : at;
    }

    private Found unit(int to, String which, String unit) {
        LocalDate today = anchor.day();
        if (today == null) {
            return new Found(to, null, null, unit, "none");
        }
        LocalDate first =
                switch (unit) {
                    case "week" -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case "month" -> today.withDayOfMonth(1);
                    default -> today.withDayOfYear(1);
                };
        ChronoUnit step = ChronoUnit.valueOf((unit + "s").toUpperCase(java.util.Locale.ROOT));
        if (which.equals("this")) {
            return new Found(to, first, today, unit, anchor.basis());
        }
        LocalDate start = which.equals("next") ? first.plus(1, step) : first.minus(1, step);
        return new Found(to, start, start.plus(1, step).minusDays(1), unit, anchor.basis());
    }

    /** "two days ago", "a week ago". */
    private Optional<Found> ago(int i) {
        Long count = count(sentence.lower(i));
        String unit = sentence.lower(i + 1);
        if (count == null || !SPANS.contains(unit) || !sentence.lower(i + 2).equals("ago")) {
            return Optional.empty();
        }
        LocalDate day = minus(count, unit);
        String precision = unit.startsWith("day") || unit.startsWith("hour") ? "day" : unit.replaceAll("s$", "");
        return Optional.of(new Found(i + 3, day, day, precision, anchor.basis()));
    }

    private LocalDate minus(long count, String unit) {
        LocalDate today = anchor.day();
        if (today == null) {
            return null;
        }
        return switch (unit.replaceAll("s$", "")) {
            case "day" -> today.minusDays(count);
            case "week" -> today.minusWeeks(count);
            case "month" -> today.minusMonths(count);
            case "year" -> today.minusYears(count);
            default -> today.minusDays((count + 23) / 24);
        };
    }

    private static Long count(String lower) {
        if (lower.equals("a") || lower.equals("an")) {
            return 1L;
        }
        if (lower.equals("few") || lower.equals("several")) {
            return 5L;
        }
        return lower.matches("\\d{1,3}") ? Long.valueOf(lower) : NumberWords.VALUES.get(lower);
    }
}
