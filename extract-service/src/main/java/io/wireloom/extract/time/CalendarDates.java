package io.wireloom.extract.time;

import io.wireloom.extract.text.Sentence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads calendar dates: "30 September 2015", "Sept. 30", "March 2011", "2015-09-30", "in 2014". */
final class CalendarDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> FULL = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "sept");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int WEEK = 7;

    private CalendarDates() {}

    static Optional<Found> at(Sentence sentence, int i, Anchor anchor) {
        String lower = sentence.lower(i);
        if (lower.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return date(
                    i + 1, lower.substring(0, 4), Integer.parseInt(lower.substring(5, 7)), lower.substring(8), anchor);
        }
        int month = month(sentence, i);
        if (month > 0) {
            return fromMonth(sentence, i, month, anchor);
        }
        int next = month(sentence, i + 1);
        if (day(lower) > 0 && next > 0) {
            int comma = sentence.lower(i + 2).equals(",") ? 1 : 0;
            String year = sentence.lower(i + 2 + comma);
            return year(year) > 0
                    ? date(i + 3 + comma, year, next, lower, anchor)
                    : date(i + 2, "", next, lower, anchor);
        }
        boolean yearAlone = year(lower) > 0
                && List.of("in", "since", "of", "until", "by", "from", "early", "late")
                        .contains(sentence.lower(i - 1));
        return yearAlone ? Optional.of(wholeYear(i + 1, year(lower), anchor)) : Optional.empty();
    }

    private static Optional<Found> fromMonth(Sentence sentence, int i, int month, Anchor anchor) {
        String next = sentence.lower(i + 1);
        if (day(next) > 0) {
            int comma = sentence.lower(i + 2).equals(",") ? 1 : 0;
            String year = sentence.lower(i + 2 + comma);
            return year(year) > 0
                    ? date(i + 3 + comma, year, month, next, anchor)
                    : date(i + 2, "", month, next, anchor);
        }
        if (year(next) > 0) {
            return Optional.of(wholeMonth(i + 2, YearMonth.of(year(next), month), anchor, "explicit"));
        }
        boolean bare = sentence.lower(i).equals("may") || sentence.lower(i).equals("march");
        if (anchor.day() == null
                || (bare && !List.of("in", "since", "last", "of", "until").contains(sentence.lower(i - 1)))) {
            return Optional.empty();
        }
        YearMonth guess = YearMonth.of(anchor.day().getYear(), month);
        boolean later = guess.isAfter(YearMonth.from(anchor.day()));
        return Optional.of(wholeMonth(i + 1, later ? guess.minusYears(1) : guess, anchor, anchor.basis()));
    }

    private static Found wholeMonth(int to, YearMonth month, Anchor anchor, String basis) {
        return new Found(to, month.atDay(1), capped(month.atEndOfMonth(), month.atDay(1), anchor), "month", basis);
    }

    private static Found wholeYear(int to, int year, Anchor anchor) {
        LocalDate first = Year.of(year).atDay(1);
        return new Found(to, first, capped(LocalDate.of(year, 12, 31), first, anchor), "year", "explicit");
    }

    /** A period under way ends, for what has happened in it, on the day it is told. */
    private static LocalDate capped(LocalDate end, LocalDate start, Anchor anchor) {
        boolean underWay = anchor.day() != null
                && anchor.day().isBefore(end)
                && !anchor.day().isBefore(start);
        return underWay ? anchor.day() : end;
    }

    private static Optional<Found> date(int to, String year, int month, String day, Anchor anchor) {
        try {
            if (!year.isEmpty()) {
                return Optional.of(Found.day(to, LocalDate.of(year(year), month, day(day)), "explicit"));
            }
            if (anchor.day() == null) {
                return Optional.of(Found.day(to, null, "none"));
            }
            LocalDate guess = LocalDate.of(anchor.day().getYear(), month, day(day));
            LocalDate latest = anchor.day().plusDays(WEEK);
            return Optional.of(Found.day(to, guess.isAfter(latest) ? guess.minusYears(1) : guess, "explicit"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(Sentence sentence, int i) {
        String lower = sentence.lower(i).replace(".", "");
        boolean capital = i < sentence.size() && i >= 0 && sentence.token(i).capital();
        if (!capital || lower.length() < 3) {
            return 0;
        }
        boolean known = FULL.contains(lower) || MONTHS.contains(lower);
        return known ? MONTHS.indexOf(lower.substring(0, 3).toLowerCase(Locale.ROOT)) + 1 : 0;
    }

    private static int day(String lower) {
        String digits = lower.replaceAll("(st|nd|rd|th)$", "");
        if (!digits.matches("\\d{1,2}")) {
            return 0;
        }
        int day = Integer.parseInt(digits);
        return day <= 31 ? day : 0;
    }

    private static int year(String lower) {
        if (!lower.matches("\\d{4}")) {
            return 0;
        }
        int year = Integer.parseInt(lower);
        return year >= FIRST_YEAR && year < LAST_YEAR ? year : 0;
    }
}
