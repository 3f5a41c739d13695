package io.wireloom.extract.time;

import io.wireloom.extract.text.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads periods that lead up to the anchor: "last week", "earlier this year", "in the past 24 hours", "over the last two years". */
final class Periods {

    private static final Set<String> WHICH = Set.of("last", "this", "past", "next", "previous", "coming", "preceding");
    private static final Set<String> OVER = Set.of("in", "over", "during", "within", "for", "through");
    private static final Set<String> PART_OF = Set.of("earlier", "later", "early", "late");
    private static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
            Map.entry("hour", ChronoUnit.HOURS),
            Map.entry("hours", ChronoUnit.HOURS),
            Map.entry("day", ChronoUnit.DAYS),
            Map.entry("days", ChronoUnit.DAYS),
            Map.entry("week", ChronoUnit.WEEKS),
            Map.entry("weeks", ChronoUnit.WEEKS),
            Map.entry("month", ChronoUnit.MONTHS),
            Map.entry("months", ChronoUnit.MONTHS),
            Map.entry("year", ChronoUnit.YEARS),
            Map.entry("years", ChronoUnit.YEARS));
    private static final int A_DAY = 24;

    private final Sentence sentence;
    private final Anchor anchor;

    Periods(Sentence sentence, Anchor anchor) {
        this.sentence = sentence;
        this.anchor = anchor;
    }

    /** The unit that a word counts; null when it counts none. */
    static ChronoUnit unit(String lower) {
        return UNITS.get(lower);
    }

    /** How a date counted in a unit is told: to the day, or to the unit. */
    static String precision(ChronoUnit unit) {
        return switch (unit) {
            case WEEKS -> "week";
            case MONTHS -> "month";
            case YEARS -> "year";
            default -> "day";
        };
    }

    static LocalDate minus(LocalDate day, long count, ChronoUnit unit) {
        if (day == null) {
            return null;
        }
        return unit == ChronoUnit.HOURS ? day.minusDays((count + A_DAY - 1) / A_DAY) : day.minus(count, unit);
    }

    Optional<Found> at(int i) {
        int at = start(i);
        String which = sentence.lower(at);
        if (!WHICH.contains(which)) {
            return Optional.empty();
        }
        String word = sentence.lower(at + 1);
        if (DateWords.isPartOfDay(word)) {
            LocalDate day = which.equals("last") ? minus(anchor.day(), 1, ChronoUnit.DAYS) : anchor.day();
            return Optional.of(Found.day(at + 2, day, anchor.basis()));
        }
        ChronoUnit unit = unit(word);
        if (unit == null) {
            return counted(at, which);
        }
        boolean behind = !Set.of("this", "next", "coming").contains(which);
        boolean over = at > i && OVER.contains(sentence.lower(i));
        return over && behind ? Optional.of(upToNow(at + 2, 1, unit)) : one(at + 2, which, word, behind);
    }

    /** "the last day" leads up to now; "last week" is one of the calendar. */
    private Optional<Found> one(int to, String which, String word, boolean behind) {
        ChronoUnit unit = unit(word);
        if (unit == ChronoUnit.HOURS || unit == ChronoUnit.DAYS) {
            return behind ? Optional.of(upToNow(to, 1, unit)) : Optional.empty();
        }
        return word.endsWith("s") ? Optional.empty() : Optional.of(calendar(to, which, unit));
    }

    /** The token of "last" or "this" that "over the", "earlier" and the like lead to. */
    private int start(int i) {
        int at = i;
        if (OVER.contains(sentence.lower(at)) && sentence.lower(at + 1).equals("the")) {
            at++;
        }
        if (sentence.lower(at).equals("the")) {
            at++;
        }
        return PART_OF.contains(sentence.lower(at)) ? at + 1 : at;
    }

    /** "the last 10 days", "the past few weeks" without a number tells no day. */
    private Optional<Found> counted(int at, String which) {
        int count = DateWords.count(sentence.lower(at + 1));
        ChronoUnit unit = unit(sentence.lower(at + 2));
        boolean span = count > 0 && unit != null;
        if (!span) {
            return Optional.empty();
        }
        if (which.equals("next") || which.equals("coming")) {
            LocalDate today = anchor.day();
            LocalDate last = today == null ? null : minus(today, -count, unit);
            return Optional.of(Found.days(at + 3, today, last, anchor.basis()));
        }
        return Optional.of(upToNow(at + 3, count, unit));
    }

    private Found upToNow(int to, int count, ChronoUnit unit) {
        return Found.days(to, minus(anchor.day(), count, unit), anchor.day(), anchor.basis());
    }

    /** A whole week, month or year of the calendar; what is under way ends today. */
    private Found calendar(int to, String which, ChronoUnit unit) {
        LocalDate today = anchor.day();
        String precision = unit.name().toLowerCase(Locale.ROOT).replaceAll("s$", "");
        if (today == null) {
            return Found.of(to, null, null, precision, anchor.basis());
        }
        LocalDate first =
                switch (unit) {
                    case WEEKS -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTHS -> today.withDayOfMonth(1);
                    default -> today.withDayOfYear(1);
                };
        if (which.equals("this")) {
            return later(to - 2) || new Tense(sentence).future(to - 2, to)
                    ? Found.of(to, today, first.plus(1, unit).minusDays(1), precision, anchor.basis())
                    : Found.of(to, first, today, precision, anchor.basis());
        }
        boolean ahead = which.equals("next") || which.equals("coming");
        LocalDate start = ahead ? first.plus(1, unit) : first.minus(1, unit);
        return Found.of(to, start, start.plus(1, unit).minusDays(1), precision, anchor.basis());
    }

    private boolean later(int which) {
        return sentence.lower(which - 1).equals("later");
    }
}
