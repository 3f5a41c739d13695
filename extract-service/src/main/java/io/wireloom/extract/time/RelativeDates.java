package io.wireloom.extract.time;

import io.wireloom.extract.parse.NumberWords;
import io.wireloom.extract.text.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads dates that count from the anchor: weekdays, "yesterday", "last week", "in the past ten days", "two days ago". */
final class RelativeDates {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> FULL_DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> PARTS =
            Set.of("morning", "afternoon", "evening", "night", "midnight", "noon", "dawn");
    private static final Set<String> LEADS =
            Set.of("last", "this", "next", "past", "early", "late", "earlier", "later", "previous");
    private static final Set<String> SPANS =
            Set.of("day", "days", "week", "weeks", "month", "months", "year", "years", "hours", "hour");

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
                return Optional.of(Found.day(part(i + 1), back(1), anchor.basis()));
            case "tomorrow":
                return Optional.of(Found.day(part(i + 1), back(-1), anchor.basis()));
            case "overnight":
                return Optional.of(Found.days(i + 1, back(1), today, anchor.basis()));
            default:
                return period(i).or(() -> weekdays(i)).or(() -> ago(i));
        }
    }

    private LocalDate back(int days) {
        return anchor.day() == null ? null : anchor.day().minusDays(days);
    }

    private int part(int i) {
        return PARTS.contains(sentence.lower(i)) ? i + 1 : i;
    }

    private Optional<Found> weekdays(int i) {
        int first = i;
        while (LEADS.contains(sentence.lower(first)) || sentence.lower(first).equals("on")) {
            first++;
        }
        DayOfWeek day = weekday(first);
        if (day == null || first > i + 3) {
            return Optional.empty();
        }
        boolean strictlyLast = first > i && sentence.lower(first - 1).equals("last");
        boolean next = first > i && sentence.lower(first - 1).equals("next");
        LocalDate resolved = resolve(day, strictlyLast, next || future(i));
        int to = part(first + 1);
        boolean joined = sentence.lower(to).equals("and") || sentence.lower(to).equals("to");
        DayOfWeek second = joined ? weekday(to + 1) : null;
        if (second == null) {
            return Optional.of(Found.day(to, resolved, anchor.basis()));
        }
        LocalDate end = resolve(second, strictlyLast, next || future(i));
        if (end == null || resolved == null) {
            return Optional.of(Found.day(part(to + 2), null, "none"));
        }
        return Optional.of(Found.days(
                part(to + 2), resolved.isAfter(end) ? resolved.minusWeeks(1) : resolved, end, anchor.basis()));
    }

    private DayOfWeek weekday(int i) {
        if (i >= sentence.size() || i < 0 || !sentence.token(i).capital()) {
            return null;
        }
        String lower = sentence.lower(i).replace(".", "");
        int index = FULL_DAYS.indexOf(lower);
        index = index < 0 && !lower.equals("sat") && !lower.equals("sun") ? DAYS.indexOf(lower) : index;
        return index < 0 ? null : DayOfWeek.of(index + 1);
    }

    /** The tense decides: what will happen lies ahead, all else lies behind or is today. */
    private LocalDate resolve(DayOfWeek day, boolean strictlyLast, boolean ahead) {
        LocalDate today = anchor.day();
        if (today == null) {
            return null;
        }
        if (ahead) {
            return today.with(TemporalAdjusters.next(day));
        }
        return today.with(strictlyLast ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
    }

    private boolean future(int i) {
        for (int k = Math.max(0, i - 12); k < i; k++) {
            if (Set.of("will", "shall", "'ll").contains(sentence.lower(k))) {
                return true;
            }
        }
        return false;
    }

    /** "last week", "earlier this year", "this morning", "in the last 10 days", "over the past two years", "last night". */
    private Optional<Found> period(int i) {
        int at = i;
        boolean over = Set.of("in", "over", "during", "within", "for").contains(sentence.lower(at))
                && sentence.lower(at + 1).equals("the");
        at += over ? 2 : sentence.lower(at).equals("the") ? 1 : 0;
        if (Set.of("earlier", "later", "early", "late").contains(sentence.lower(at))) {
            at++;
        }
        String which = sentence.lower(at);
        if (!Set.of("last", "this", "past", "next", "previous").contains(which)) {
            return Optional.empty();
        }
        String unit = sentence.lower(at + 1);
        if (unit.equals("night") || PARTS.contains(unit)) {
            return Optional.of(Found.day(at + 2, which.equals("last") ? back(1) : anchor.day(), anchor.basis()));
        }
        if (Set.of("week", "month", "year").contains(unit)) {
            return Optional.of(unit(at + 2, which, unit));
        }
        Long count = count(sentence.lower(at + 1));
        String counted = sentence.lower(at + 2);
        if (count != null && SPANS.contains(counted) && !which.equals("next")) {
            return Optional.of(Found.days(at + 3, minus(count, counted), anchor.day(), anchor.basis()));
        }
        return Optional.empty();
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
