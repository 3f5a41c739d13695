package io.wireloom.ingest.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a message of the teletype age was sent, as its last line says. */
public final class FilingTime {

    private static final int CENTURY = 2000;

    /** Two-digit years from here on are of the last century. */
    private static final int LAST_CENTURY_FROM = 70;

    private static final String ZONE = "\\s{0,20}(?<zone>" + ZoneNames.EXPRESSION + ")?";
    /** {@code AP-WF-11-13-13 1509GMT}: month first. */
    private static final Pattern DATE_FIRST = Pattern.compile(
            "(?<!\\d)(?<month>\\d{1,2})-(?<day>\\d{1,2})-(?<year>\\d{2}(?:\\d{2})?)\\s+(?<hour>\\d{2}):?(?<minute>\\d{2})"
                    + ZONE);
    /** {@code 16:35ET 31-10-14}: day first. */
    private static final Pattern CLOCK_FIRST = Pattern.compile("(?<!\\d)(?<hour>\\d{2}):?(?<minute>\\d{2})" + ZONE
            + "\\s+(?<day>\\d{1,2})-(?<month>\\d{1,2})-(?<year>\\d{2}(?:\\d{2})?)(?!\\d)");
    /** {@code 212322 GMT Nov 18}: day, hour and minute in one group (IPTC 7901, date-time group). */
    private static final Pattern GROUP = Pattern.compile("(?<!\\d)(?<day>\\d{2})(?<hour>\\d{2})(?<minute>\\d{2})" + ZONE
            + "\\s{0,20}(?<name>\\p{L}{3,4})\\p{L}*\\.?\\s+(?<year>\\d{2}(?:\\d{2})?)(?!\\d)");

    private FilingTime() {}

    /** The time in the trailer of an ANPA 1312 message; without a zone it counts as UTC. */
    public static Optional<PrintedTime> trailer(String text) {
        Matcher matcher = DATE_FIRST.matcher(text);
        if (matcher.find()) {
            return read(matcher, Integer.parseInt(matcher.group("month")));
        }
        matcher = CLOCK_FIRST.matcher(text);
        return matcher.find() ? read(matcher, Integer.parseInt(matcher.group("month"))) : Optional.empty();
    }

    /** The date-time group of an IPTC 7901 message; without a zone it counts as UTC. */
    public static Optional<PrintedTime> dateTimeGroup(String text) {
        Matcher matcher = GROUP.matcher(text);
        while (matcher.find()) {
            OptionalInt month = Months.number(matcher.group("name"));
            Optional<PrintedTime> time = month.isPresent() ? read(matcher, month.getAsInt()) : Optional.empty();
            if (time.isPresent()) {
                return time;
            }
        }
        return Optional.empty();
    }

    private static Optional<PrintedTime> read(Matcher matcher, int month) {
        try {
            LocalDateTime local = LocalDate.of(
                            year(matcher.group("year")), month, Integer.parseInt(matcher.group("day")))
                    .atTime(LocalTime.of(
                            Integer.parseInt(matcher.group("hour")), Integer.parseInt(matcher.group("minute"))));
            String zone = matcher.group("zone");
            ZoneOffset offset = zone == null ? ZoneOffset.UTC : ZoneNames.offset(zone, local);
            return Optional.of(new PrintedTime(local, false, offset, matcher.start(), matcher.end()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year >= LAST_CENTURY_FROM ? CENTURY - 100 + year : CENTURY + year;
    }
}
