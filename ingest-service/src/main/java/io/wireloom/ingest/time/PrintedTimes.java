package io.wireloom.ingest.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds printed dates with their clock times and zones: {@code 5:19AM BST 02 Oct 2015}, {@code 01 October, 2015},
 * {@code October 18, 2015 at 10:24 am}, {@code 2021-03-03T19:05:00-05:00} and their like. A date without a year is no date.
 * Of 03/04/2021 nobody knows which is the month: such a date counts only where one number is above 12; 03.04.2021 is day first.
 */
public final class PrintedTimes {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(?:\\d{1,2})(?:st|nd|rd|th)?";
    private static final String WEEKDAY =
            "(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?,?\\s+)?";
    private static final String DATE = WEEKDAY + "(?:"
            + "(?<d1>" + DAY + ")\\s+(?:of\\s+)?(?<m1>" + MONTH + "),?\\s+(?<y1>\\d{4})"
            + "|(?<m2>" + MONTH + ")\\s+(?<d2>" + DAY + "),?\\s+(?<y2>\\d{4})"
            + "|(?<y3>\\d{4})[-/](?<m3>\\d{1,2})[-/](?<d3>\\d{1,2})"
            + "|(?<d4>\\d{1,2})(?<sep>[./-])(?<m4>\\d{1,2})\\k<sep>(?<y4>\\d{4})"
            + ")(?!\\d)";
    private static final String MERIDIEM = "(?:[ap]m\\b|[ap]\\.m\\.)";
    private static final String CLOCK = "(?:\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?(?:\\s*" + MERIDIEM + ")?"
            + "|\\d{1,2}h\\d{2}|\\d{1,2}\\s*" + MERIDIEM + ")";
    private static final String ZONE = "\\(?(?:" + ZoneNames.EXPRESSION + ")\\)?";
    private static final String BEFORE_DATE = "[\\s,•|·–—-]*(?:on\\s+)?";
    private static final String AFTER_DATE = "(?:T|[\\s,•|·–—-]+(?:at\\s+)?)";

    private static final Pattern PRINTED = Pattern.compile(
            "(?<![\\p{L}\\d.:])(?:(?<c1>" + CLOCK + ")(?:\\s*(?<z1>" + ZONE + "))?" + BEFORE_DATE + ")?" + DATE + "(?:"
                    + AFTER_DATE + "(?<c2>" + CLOCK + ")(?:\\s*(?<z2>" + ZONE + "))?)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final int DIGITS_OF_A_YEAR = 4;

    private PrintedTimes() {}

    /** Every date in a line, in order. */
    public static List<PrintedTime> find(String line) {
        List<PrintedTime> found = new ArrayList<>();
        if (!mayHoldAYear(line)) {
            return found;
        }
        Matcher matcher = PRINTED.matcher(line);
        while (matcher.find()) {
            PrintedTime time = read(matcher);
            if (time != null) {
                found.add(time);
            }
        }
        return found;
    }

    /** Every date has a year: of most lines of a text this tells at once that they hold none. */
    private static boolean mayHoldAYear(String line) {
        int digits = 0;
        for (int i = 0; i < line.length() && digits < DIGITS_OF_A_YEAR; i++) {
            char letter = line.charAt(i);
            digits = letter >= '0' && letter <= '9' ? digits + 1 : 0;
        }
        return digits == DIGITS_OF_A_YEAR;
    }

    private static PrintedTime read(Matcher matcher) {
        try {
            LocalDate date = date(matcher);
            if (date == null) {
                return null;
            }
            boolean before = matcher.group("c1") != null;
            String clock = before ? matcher.group("c1") : matcher.group("c2");
            String zone = before ? matcher.group("z1") : matcher.group("z2");
            LocalTime time = clock == null ? LocalTime.MIDNIGHT : ClockTime.read(clock);
            LocalDateTime local = date.atTime(time);
            ZoneOffset offset = zone == null ? null : ZoneNames.offset(zone.replaceAll("[()]", ""), local);
            return new PrintedTime(local, clock == null, offset, matcher.start(), matcher.end());
        } catch (DateTimeException e) {
            // The digits look like a date or a time, but no calendar or clock has it.
            return null;
        }
    }

    private static LocalDate date(Matcher matcher) {
        if (matcher.group("d1") != null) {
            return named(matcher.group("y1"), matcher.group("m1"), matcher.group("d1"));
        }
        if (matcher.group("d2") != null) {
            return named(matcher.group("y2"), matcher.group("m2"), matcher.group("d2"));
        }
        if (matcher.group("d3") != null) {
            return LocalDate.of(number(matcher.group("y3")), number(matcher.group("m3")), number(matcher.group("d3")));
        }
        return numbers(matcher);
    }

    private static LocalDate numbers(Matcher matcher) {
        int first = number(matcher.group("d4"));
        int second = number(matcher.group("m4"));
        int year = number(matcher.group("y4"));
        if (matcher.group("sep").equals(".") || first > 12) {
            return LocalDate.of(year, second, first);
        }
        return second > 12 ? LocalDate.of(year, first, second) : null;
    }

    private static LocalDate named(String year, String month, String day) {
        int number = MONTHS.get(month.substring(0, 3).toLowerCase(Locale.ROOT));
        return LocalDate.of(number(year), number, number(day.replaceAll("\\D", "")));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** {@code line} without the stretches of {@code times}. */
    public static String without(String line, List<PrintedTime> times) {
        StringBuilder rest = new StringBuilder(line);
        for (int i = times.size() - 1; i >= 0; i--) {
            rest.replace(times.get(i).start(), times.get(i).end(), " ");
        }
        return SPACE.matcher(rest.toString().lines().collect(Collectors.joining(" ")))
                .replaceAll(" ")
                .strip();
    }
}
