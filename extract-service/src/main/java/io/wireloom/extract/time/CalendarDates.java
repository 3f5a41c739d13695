package io.wireloom.extract.time;

import io.wireloom.extract.text.Sentence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads calendar dates: "30 September 2015", "Sept. 30", "3-6 March", "March 3 to April 2", "March 2011", "2015-09-30", "30-09-2015", "in 2014". */
final class CalendarDates {

    private static final String EXPLICIT = "explicit";
    private static final Set<String> YEAR_LEADS =
            Set.of("in", "since", "of", "until", "by", "from", "early", "late", "mid", "during", "before", "between");
    private static final Set<String> MONTH_LEADS = Set.of(
            "in", "since", "last", "of", "until", "this", "early", "late", "by", "next", "during", "from", "mid");
    private static final Set<String> AFTER_PAIR =
            Set.of("in", "at", "on", "when", "by", "as", "after", "but", "against", "near");
    private static final int WEEK = 7;
    private static final int SOON_MONTHS = 4;

    /** The length of "1984-1985". */
    private static final int TWO_YEARS = 9;

    private final Sentence sentence;
    private final Anchor anchor;
    private final Tense tense;
    private final NumericDates numeric;

    CalendarDates(Sentence sentence, Anchor anchor) {
        this.sentence = sentence;
        this.anchor = anchor;
        this.tense = new Tense(sentence);
        this.numeric = new NumericDates(sentence, anchor);
    }

    /** A month with its days, before its year is known; {@code to} is one past what was read. */
    private record Days(int to, int month, int first, int lastMonth, int last) {}

    Optional<Found> at(int i) {
        char first = sentence.lower(i).charAt(0);
        if (first >= '0' && first <= '9') {
            return iso(i).or(() -> numeric.at(i)).or(() -> dayFirst(i)).or(() -> yearAlone(i));
        }
        int month = DateWords.month(sentence, i);
        return month == 0 ? Optional.empty() : monthFirst(i, month);
    }

    private Optional<Found> iso(int i) {
        String lower = sentence.lower(i);
        if (lower.length() != 10 || lower.charAt(4) != '-' || lower.charAt(7) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(Found.day(i + 1, LocalDate.parse(lower), EXPLICIT));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Found> dayFirst(int i) {
        int[] days = DateWords.days(sentence.lower(i));
        if (days == null) {
            return Optional.empty();
        }
        int last = days[1];
        int at = i + 1;
        int[] more = joined(at) ? DateWords.days(sentence.lower(at + 1)) : null;
        if (more != null && DateWords.month(sentence, at + 2) > 0) {
            last = more[1];
            at += 2;
        }
        at += sentence.lower(at).equals("of") ? 1 : 0;
        int month = DateWords.month(sentence, at);
        return month == 0 ? Optional.empty() : dated(i, rangeEnd(new Days(at + 1, month, days[0], month, last)));
    }

    /** "3 March to 2 April": a range over two months. */
    private Days rangeEnd(Days days) {
        int[] last = joined(days.to()) ? DateWords.days(sentence.lower(days.to() + 1)) : null;
        int month = DateWords.month(sentence, days.to() + 2);
        boolean range = last != null && month > 0 && !sentence.lower(days.to()).equals("and");
        return range ? new Days(days.to() + 3, days.month(), days.first(), month, last[1]) : days;
    }

    private Optional<Found> monthFirst(int i, int month) {
        String next = sentence.lower(i + 1);
        int[] days = DateWords.days(next);
        if (days != null) {
            return dated(i, lastDay(new Days(i + 2, month, days[0], month, days[1])));
        }
        int glued = next.length() - 4;
        if ((glued == 1 || glued == 2) && DateWords.year(next.substring(glued)) > 0) {
            int[] day = DateWords.days(next.substring(0, glued));
            int year = DateWords.year(next.substring(glued));
            return day == null ? Optional.empty() : full(i + 2, new Days(i + 2, month, day[0], month, day[1]), year);
        }
        int comma = next.equals(",") ? 1 : 0;
        int year = DateWords.year(sentence.lower(i + 1 + comma));
        return year > 0
                ? Optional.of(wholeMonth(i + 2 + comma, YearMonth.of(year, month), EXPLICIT))
                : bareMonth(i, month);
    }

    /** "March 3 to 6", "March 3 and 4", "March 3 to April 2". */
    private Days lastDay(Days days) {
        int at = days.to();
        if (!joined(at)) {
            return days;
        }
        int month = DateWords.month(sentence, at + 1);
        int[] last = DateWords.days(sentence.lower(at + (month > 0 ? 2 : 1)));
        if (last == null || (month > 0 && sentence.lower(at).equals("and"))) {
            return days;
        }
        if (month > 0) {
            return new Days(at + 3, days.month(), days.first(), month, last[1]);
        }
        String after = sentence.lower(at + 2);
        boolean ends = at + 2 >= sentence.size() || !sentence.token(at + 2).word() || AFTER_PAIR.contains(after);
        boolean pair = last[1] > days.first() && (ends || DateWords.year(after) > 0);
        return pair ? new Days(at + 2, days.month(), days.first(), days.month(), last[1]) : days;
    }

    private boolean joined(int i) {
        return sentence.lower(i).equals("and") || DateWords.RANGE.contains(sentence.lower(i));
    }

    private Optional<Found> dated(int from, Days days) {
        int comma = sentence.lower(days.to()).equals(",") ? 1 : 0;
        int year = DateWords.year(sentence.lower(days.to() + comma));
        if (year > 0) {
            return full(days.to() + comma + 1, days, year);
        }
        String after = sentence.lower(days.to());
        return after.equals("attacks") || after.equals("terror") ? Optional.empty() : withoutYear(from, days);
    }

    private static Optional<Found> full(int to, Days days, int year) {
        try {
            LocalDate start = LocalDate.of(year, days.month(), days.first());
            LocalDate end = LocalDate.of(year, days.lastMonth(), days.last());
            return Optional.of(Found.days(to, start.isAfter(end) ? start.minusYears(1) : start, end, EXPLICIT));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Found> withoutYear(int from, Days days) {
        if (anchor.day() == null) {
            List<LocalDate> candidates = anchor.stated().stream()
                    .flatMap(day -> full(0, days, day.getYear()).stream())
                    .map(Found::start)
                    .distinct()
                    .sorted()
                    .toList();
            return Optional.of(Found.oneOf(days.to(), null, candidates));
        }
        Optional<Found> guess = full(days.to(), days, anchor.day().getYear());
        return guess.flatMap(found -> {
            int shift = 0;
            if (found.start().isAfter(anchor.day().plusDays(WEEK)) && !ahead(from, days.to(), found.start())) {
                shift = -1;
            } else if (found.start().isBefore(anchor.day().minusMonths(6)) && tense.future(from, days.to())) {
                shift = 1;
            }
            return shift == 0 ? guess : full(days.to(), days, anchor.day().getYear() + shift);
        });
    }

    private boolean ahead(int from, int to, LocalDate day) {
        boolean soon = day.isBefore(anchor.day().plusMonths(SOON_MONTHS));
        return tense.future(from, to) || (soon && tense.scheduled(from));
    }

    private Optional<Found> bareMonth(int i, int month) {
        String before = sentence.lower(i - 1);
        boolean word = sentence.lower(i).equals("may") || sentence.lower(i).equals("march");
        if (anchor.day() == null || (word && !MONTH_LEADS.contains(before))) {
            return Optional.empty();
        }
        YearMonth now = YearMonth.from(anchor.day());
        YearMonth guess = YearMonth.of(now.getYear(), month);
        boolean ahead = before.equals("next") || tense.future(i, i + 1);
        int shift = ahead ? (guess.isBefore(now) ? 1 : 0) : guess.isAfter(now) ? -1 : 0;
        boolean lastOne = before.equals("last") && shift == 0 && guess.equals(now);
        return Optional.of(wholeMonth(i + 1, guess.plusYears(lastOne ? -1 : shift), anchor.basis()));
    }

    private Optional<Found> yearAlone(int i) {
        String lower = sentence.lower(i);
        boolean led = YEAR_LEADS.contains(sentence.lower(i - 1));
        int year = DateWords.year(lower);
        if (!led || year == 0) {
            return led && lower.length() == TWO_YEARS
                    ? years(i + 1, lower.substring(0, 4), lower.substring(5))
                    : decade(i, lower);
        }
        boolean joined = DateWords.RANGE.contains(sentence.lower(i + 1))
                || sentence.lower(i + 1).equals("and");
        return (joined ? years(i + 3, lower, sentence.lower(i + 2)) : Optional.<Found>empty())
                .or(() -> years(i + 1, lower, lower));
    }

    /** A year, or several. */
    private Optional<Found> years(int to, String from, String until) {
        int first = DateWords.year(from);
        int last = DateWords.year(until);
        if (first == 0 || last < first) {
            return Optional.empty();
        }
        LocalDate start = Year.of(first).atDay(1);
        LocalDate end = capped(LocalDate.of(last, 12, 31), start);
        return Optional.of(Found.of(to, start, end, first == last ? "year" : "longer", EXPLICIT));
    }

    /** "the 1990s". */
    private Optional<Found> decade(int i, String lower) {
        boolean decade = lower.length() == 5
                && lower.endsWith("0s")
                && sentence.lower(i - 1).equals("the");
        int year = decade ? DateWords.year(lower.substring(0, 4)) : 0;
        return year == 0
                ? Optional.empty()
                : Optional.of(
                        Found.of(i + 1, LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31), "longer", EXPLICIT));
    }

    private Found wholeMonth(int to, YearMonth month, String basis) {
        return Found.of(to, month.atDay(1), capped(month.atEndOfMonth(), month.atDay(1)), "month", basis);
    }

    /** A period under way ends, for what has happened in it, on the day it is told. */
    private LocalDate capped(LocalDate end, LocalDate start) {
        boolean underWay = anchor.day() != null
                && anchor.day().isBefore(end)
                && !anchor.day().isBefore(start);
        return underWay ? anchor.day() : end;
    }
}
