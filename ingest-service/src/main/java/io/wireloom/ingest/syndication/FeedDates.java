package io.wireloom.ingest.syndication;

import io.wireloom.ingest.text.ShortText;
import io.wireloom.ingest.time.PrintedTime;
import io.wireloom.ingest.time.PrintedTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as feeds write them: RFC 822 and its successors with every liberty taken (no seconds, two-digit years, weekday and
 * month in full or in another language, zones by name), ISO 8601 and W3CDTF with parts missing, the C library's {@code asctime},
 * and what else {@link PrintedTimes} knows.
 */
final class FeedDates {

    private static final int LONGEST = 80;
    private static final String CLOCK = "(?<h>\\d{1,2})(?::?(?<mi>\\d{2})(?::?(?<s>\\d{2})(?:[.,]\\d{1,9})?)?)?";
    private static final String ZONE =
            "\\s*(?<z>z|[+-]\\d{1,2}(?::?\\d{2})?|[a-z]{1,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?)?(?:\\s*\\([^()]{0,40}\\))?";
    private static final Pattern ISO = Pattern.compile(
            ShortText.ONLY + "(?<y>\\d{4})(?:-?(?<m>\\d{2})(?:-?(?<d>\\d{2})(?:[t\\s]\\s*" + CLOCK + "(?!\\d)" + ZONE
                    + ")?)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:\\p{L}{2,12}\\.?,?\\s*)?(?<d>\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]+(?<m>\\p{L}{3,12})\\.?,?[\\s-]+(?<y>\\d{2,4})"
                    + "(?:,?\\s+(?:at\\s+)?"
                    + CLOCK.replace("(?::?(?<mi>", "(?:[:.](?<mi>").replace("(?::?(?<s>", "(?:[:.](?<s>")
                    + "(?:\\s*(?<ap>[ap])\\.?m\\.?)?" + ZONE + ")?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern C_LIBRARY = Pattern.compile(
            "(?:\\p{L}{2,12}\\.?,?\\s*)?(?<m>\\p{L}{3,12})\\.?\\s+(?<d>\\d{1,2})\\s+(?<h>\\d{1,2}):(?<mi>\\d{2})(?::(?<s>\\d{2}))?"
                    + "\\s+(?:(?<z>[a-z]{1,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2})\\s+)?(?<y>\\d{4})",
            Pattern.CASE_INSENSITIVE);

    /** What programs write that have no date. */
    private static final Set<Instant> NO_DATE =
            Set.of(Instant.EPOCH, Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("1900-01-01T00:00:00Z"));

    private FeedDates() {}

    /**
     * Reads a date.
     *
     * @param feedZone the zone of dates that name none, or none known; null for UTC
     */
    static Optional<FeedTime> read(String text, ZoneId feedZone) {
        String date = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        if (date.isEmpty() || date.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return local(date).map(found -> found.in(feedZone)).filter(time -> !NO_DATE.contains(time.instant()));
        } catch (DateTimeException e) {
            // No calendar or clock has it.
            return Optional.empty();
        }
    }

    private static Optional<Found> local(String date) {
        Matcher iso = ISO.matcher(date);
        if (iso.matches()) {
            int month = iso.group("m") == null ? 1 : number(iso.group("m"));
            int day = iso.group("d") == null ? 1 : number(iso.group("d"));
            return Optional.of(found(LocalDate.of(number(iso.group("y")), month, day), iso, null));
        }
        Matcher named = DAY_FIRST.matcher(date);
        if (named.matches()) {
            return MonthNames.number(named.group("m"))
                    .map(month -> LocalDate.of(year(named.group("y")), month, number(named.group("d"))))
                    .map(day -> found(day, named, named.group("ap")));
        }
        Matcher library = C_LIBRARY.matcher(date);
        if (library.matches()) {
            return MonthNames.number(library.group("m"))
                    .map(month -> LocalDate.of(number(library.group("y")), month, number(library.group("d"))))
                    .map(day -> found(day, library, null));
        }
        List<PrintedTime> printed = PrintedTimes.find(date);
        return printed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Found(printed.get(0).local(), null, printed.get(0).offset()));
    }

    private static Found found(LocalDate day, Matcher matcher, String half) {
        int hour = hour(matcher.group("h"), half);
        // Clocks run to 24:00, and to 23:59:60 when a second is put in.
        LocalTime time = LocalTime.of(
                hour == 24 ? 0 : hour, optional(matcher.group("mi")), Math.min(optional(matcher.group("s")), 59));
        return new Found(day.plusDays(hour == 24 ? 1 : 0).atTime(time), matcher.group("z"), null);
    }

    private static int hour(String digits, String half) {
        int hour = optional(digits);
        if (half == null || hour > 12) {
            return hour;
        }
        return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    /** RFC 2822, section 4.3: two digits below 50 are of this century, others, and three, of the last. */
    private static int year(String digits) {
        int year = number(digits);
        return digits.length() == 4 ? year : year + (digits.length() == 2 && year < 50 ? 2_000 : 1_900);
    }

    private static int optional(String digits) {
        return digits == null ? 0 : number(digits);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private record Found(LocalDateTime local, String zone, ZoneOffset offset) {

        FeedTime in(ZoneId feedZone) {
            ZoneOffset stated = offset != null ? offset : stated();
            if (stated != null) {
                return new FeedTime(instant(stated), stated);
            }
            ZoneOffset feeds = feedZone == null ? null : feedZone.getRules().getOffset(local);
            return new FeedTime(instant(feeds == null ? ZoneOffset.UTC : feeds), feeds);
        }

        private Instant instant(ZoneOffset at) {
            return local.toInstant(at).truncatedTo(ChronoUnit.SECONDS);
        }

        private ZoneOffset stated() {
            if (zone == null) {
                return null;
            }
            if (zone.matches("[+-]\\d{1,2}(?::?\\d{2})?")) {
                String digits = zone.substring(1).replace(":", "");
                int hours = number(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
                int minutes = digits.length() <= 2 ? 0 : number(digits.substring(digits.length() - 2));
                int sign = zone.charAt(0) == '-' ? -1 : 1;
                return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
            }
            // One zone name, read as copy prints it, with a date that any reader of printed times knows.
            List<PrintedTime> named =
                    PrintedTimes.find(local.toLocalDate() + " " + clock() + " " + zone.toUpperCase(Locale.ROOT));
            return named.isEmpty() ? null : named.get(0).offset();
        }

        private String clock() {
            return String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute());
        }
    }
}
