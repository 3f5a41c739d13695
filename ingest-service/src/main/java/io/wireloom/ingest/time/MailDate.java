package io.wireloom.ingest.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date of a mail (RFC 5322, 3.3), in its obsolete forms too.
 *
 * @param instant the time
 * @param zone the sender's offset; null for UTC and for zones that say nothing about the place
 */
public record MailDate(Instant instant, String zone) {

    private static final Pattern DATE =
            Pattern.compile("(?<day>\\d{1,2})[ -]+(?<month>\\p{L}{3,9})[ -]+(?<year>\\d{2}|\\d{4})\\s+"
                    + "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?\\s*(?:(?<offset>[+-]\\d{4})|(?<zone>"
                    + ZoneNames.EXPRESSION + "))?");

    /** Reads a Date field; null when there is none or it does not read. */
    public static MailDate read(String field) {
        Matcher matcher = DATE.matcher(field == null ? "" : field.replaceAll("\\s+", " "));
        if (!matcher.find()) {
            return null;
        }
        OptionalInt month = Months.number(matcher.group("month"));
        if (month.isEmpty()) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    year(matcher.group("year")),
                    month.getAsInt(),
                    Integer.parseInt(matcher.group("day")),
                    Integer.parseInt(matcher.group("hour")),
                    Integer.parseInt(matcher.group("minute")),
                    matcher.group("second") == null ? 0 : Math.min(59, Integer.parseInt(matcher.group("second"))));
            ZoneOffset offset = offset(matcher, local);
            return new MailDate(
                    local.toInstant(offset), offset.equals(ZoneOffset.UTC) ? null : PrintedTime.name(offset));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZoneOffset offset(Matcher matcher, LocalDateTime local) {
        if (matcher.group("offset") != null) {
            return ZoneOffset.of(matcher.group("offset"));
        }
        return matcher.group("zone") == null ? ZoneOffset.UTC : ZoneNames.offset(matcher.group("zone"), local);
    }

    /** Years of two digits count as RFC 5322, 4.3, says. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
    }
}
