package io.wireloom.ingest.time;

import io.wireloom.ingest.text.ShortText;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clock time that stands alone on a line, as over an entry of a live blog: {@code 22.11}, {@code 19:28}, {@code 7.05pm GMT}.
 *
 * @param time the time on the wall
 * @param zone the zone as printed; null when none is
 */
public record ClockTime(LocalTime time, String zone) {

    private static final Pattern ALONE = Pattern.compile(
            ShortText.ONLY + "(?:(?:posted|updated|published)\\s+(?:at\\s+)?|at\\s+)?"
                    + "(?<clock>\\d{1,2}[.:h]\\d{2}(?:\\s*(?:[ap]m|[ap]\\.m\\.))?|\\d{1,2}\\s*(?:[ap]m|[ap]\\.m\\.))"
                    + "\\s*\\(?(?<zone>" + ZoneNames.EXPRESSION + ")?\\)?[\\s:–—-]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOCK = Pattern.compile(
            "(?<hour>\\d{1,2})(?:[.:h](?<minute>\\d{2}))?(?:[.:](?<second>\\d{2}))?(?:\\.\\d+)?\\s*(?<half>[ap]\\.?m\\.?)?",
            Pattern.CASE_INSENSITIVE);

    /** The clock time that a line consists of. */
    public static Optional<ClockTime> alone(String line) {
        Matcher matcher = ALONE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClockTime(read(matcher.group("clock")), matcher.group("zone")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The instant of this time on the wall clock of {@code day}, in the zone printed or else in {@code usual}. */
    LocalDateTime inZone(LocalDateTime onPage, ZoneOffset usual) {
        if (zone == null) {
            return onPage;
        }
        return LocalDateTime.ofInstant(onPage.toInstant(ZoneNames.offset(zone, onPage)), usual);
    }

    static LocalTime read(String clock) {
        Matcher matcher = CLOCK.matcher(clock.strip());
        if (!matcher.matches()) {
            throw new DateTimeException("no clock time: " + clock);
        }
        int hour = Integer.parseInt(matcher.group("hour"));
        String half = matcher.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("no hour of half a day: " + clock);
            }
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        return LocalTime.of(hour, number(matcher.group("minute")), number(matcher.group("second")));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
