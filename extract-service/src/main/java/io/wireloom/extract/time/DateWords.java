package io.wireloom.extract.time;

import io.wireloom.extract.parse.NumberWords;
import io.wireloom.extract.text.Sentence;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that dates are made of. */
final class DateWords {

    /** Words between the two ends of a range. */
    static final Set<String> RANGE = Set.of("to", "until", "till", "through", "-", "\u2013", "\u2014");

    private static final List<String> MONTHS = List.of(
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
            "december");
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> PARTS =
            Set.of("morning", "afternoon", "evening", "night", "midnight", "noon", "dawn", "lunchtime", "midday");
    private static final Set<String> NAMESAKES =
            Set.of("times", "telegraph", "mail", "mirror", "herald", "world", "independent", "tribune", "star");
    private static final Set<String> NAMED_DAYS = Set.of("black", "bloody", "good", "easter", "palm", "ash", "cyber");
    private static final Map<String, Integer> MONTH_NUMBERS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int LAST_DAY = 31;
    private static final int YEAR_DIGITS = 4;

    static {
        for (int m = 0; m < MONTHS.size(); m++) {
            String name = MONTHS.get(m);
            MONTH_NUMBERS.put(name, m + 1);
            MONTH_NUMBERS.put(name.substring(0, 3), m + 1);
            MONTH_NUMBERS.put(name.substring(0, 3) + '.', m + 1);
        }
        MONTH_NUMBERS.put("sept", 9);
        MONTH_NUMBERS.put("sept.", 9);
        for (int d = 0; d < DAYS.size(); d++) {
            String name = DAYS.get(d);
            DayOfWeek day = DayOfWeek.of(d + 1);
            WEEKDAYS.put(name, day);
            boolean word = name.startsWith("sat") || name.startsWith("sun");
            if (!word) {
                WEEKDAYS.put(name.substring(0, 3), day);
                WEEKDAYS.put(name.substring(0, 3) + '.', day);
            }
        }
        WEEKDAYS.put("tues", DayOfWeek.TUESDAY);
        WEEKDAYS.put("tues.", DayOfWeek.TUESDAY);
        WEEKDAYS.put("thurs", DayOfWeek.THURSDAY);
        WEEKDAYS.put("thurs.", DayOfWeek.THURSDAY);
    }

    private DateWords() {}

    /** The number of the month that a token names; 0 when it names none. */
    static int month(Sentence sentence, int i) {
        boolean capital = i >= 0 && i < sentence.size() && sentence.token(i).capital();
        return capital ? MONTH_NUMBERS.getOrDefault(sentence.lower(i), 0) : 0;
    }

    /** The weekday that a token names; null when it names none. "Sat" and "Sun" are words of their own and do not count. */
    static DayOfWeek weekday(Sentence sentence, int i) {
        if (i < 0 || i >= sentence.size() || !sentence.token(i).capital()) {
            return null;
        }
        DayOfWeek day = WEEKDAYS.get(sentence.lower(i));
        boolean name = day != null
                && (NAMED_DAYS.contains(sentence.lower(i - 1)) || NAMESAKES.contains(sentence.lower(i + 1)));
        return name ? null : day;
    }

    /** The first and last day of a month that a token numbers: "3", "3rd", "3-6"; null when it numbers none. */
    static int[] days(String lower) {
        int first = number(lower, 0);
        int end = digits(lower, 0);
        int last = first;
        if (end < lower.length() && isDash(lower.charAt(end))) {
            last = number(lower, end + 1);
            end = digits(lower, end + 1);
        }
        boolean whole = end == lower.length() || (end == lower.length() - 2 && isOrdinal(lower, end));
        return whole && first >= 1 && last >= first && last <= LAST_DAY ? new int[] {first, last} : null;
    }

    /** The year that a token names; 0 when it names none. */
    static int year(String lower) {
        if (lower.length() != YEAR_DIGITS || digits(lower, 0) != YEAR_DIGITS) {
            return 0;
        }
        int year = Integer.parseInt(lower);
        return year >= FIRST_YEAR && year < LAST_YEAR ? year : 0;
    }

    static boolean isPartOfDay(String lower) {
        return PARTS.contains(lower);
    }

    /** A small number in words or digits; "a" is one; -1 for none. */
    static int count(String lower) {
        if (lower.equals("a") || lower.equals("an")) {
            return 1;
        }
        if (lower.length() <= 3 && !lower.isEmpty() && digits(lower, 0) == lower.length()) {
            return Integer.parseInt(lower);
        }
        Long value = NumberWords.VALUES.get(lower);
        return value == null ? -1 : value.intValue();
    }

    static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static int number(String text, int from) {
        int end = digits(text, from);
        return end == from || end > from + 2 ? -1 : Integer.parseInt(text.substring(from, end));
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2013';
    }

    private static boolean isOrdinal(String lower, int at) {
        return lower.startsWith("st", at)
                || lower.startsWith("nd", at)
                || lower.startsWith("rd", at)
                || lower.startsWith("th", at);
    }
}
