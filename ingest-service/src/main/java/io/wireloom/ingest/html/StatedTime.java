package io.wireloom.ingest.html;

import io.wireloom.ingest.time.PrintedTime;
import io.wireloom.ingest.time.PrintedTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time as a page's metadata state it: ISO 8601 with or without its T, colons and zone, RFC 1123, seconds or milliseconds since
 * 1970, or as printed. Without a zone it counts as UTC.
 *
 * @param instant midnight UTC when only a day is stated
 * @param zone offset, such as {@code +01:00}; null for UTC, which says nothing about the place, and for none
 * @param dayOnly whether only a day is stated
 */
record StatedTime(Instant instant, String zone, boolean dayOnly) {

    private static final int LONGEST = 100;
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");
    private static final long FIRST_MILLIS = 100_000_000_000L;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("yyyy-MM-dd['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter(java.util.Locale.ROOT);

    /** Reads a stated time; nothing when it is none, or one that no page can be of. */
    static Optional<StatedTime> read(String stated) {
        String text = stated == null ? "" : stated.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return epoch(text)
                .or(() -> formatted(text, ISO))
                .or(() -> formatted(text, DateTimeFormatter.RFC_1123_DATE_TIME))
                .or(() -> day(text))
                .or(() -> printed(text))
                .filter(time -> time.instant.isAfter(EARLIEST) && time.instant.isBefore(LATEST));
    }

    /** The first of several that reads; one with a clock time goes before a bare day that it falls on. */
    static Optional<StatedTime> first(List<String> stated) {
        List<StatedTime> times = stated.stream()
                .filter(Objects::nonNull)
                .map(StatedTime::read)
                .flatMap(Optional::stream)
                .toList();
        if (times.isEmpty() || !times.get(0).dayOnly) {
            return times.stream().findFirst();
        }
        StatedTime day = times.get(0);
        return times.stream()
                .filter(time -> !time.dayOnly
                        && Math.abs(ChronoUnit.HOURS.between(day.instant.plus(12, ChronoUnit.HOURS), time.instant))
                                <= 26)
                .findFirst()
                .or(() -> Optional.of(day));
    }

    private static Optional<StatedTime> epoch(String text) {
        if (!EPOCH.matcher(text).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        return Optional.of(new StatedTime(
                number >= FIRST_MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number), null, false));
    }

    private static Optional<StatedTime> formatted(String text, DateTimeFormatter formatter) {
        try {
            TemporalAccessor parsed = formatter.parse(text);
            LocalDateTime local = LocalDate.from(parsed).atTime(LocalTime.from(parsed));
            ZoneOffset offset = parsed.query(TemporalQueries.offset());
            ZoneOffset known = offset == null ? ZoneOffset.UTC : offset;
            return Optional.of(new StatedTime(OffsetDateTime.of(local, known).toInstant(), zone(known), false));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<StatedTime> day(String text) {
        try {
            LocalDate day = text.length() == 8
                    ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                    : LocalDate.parse(text);
            return Optional.of(new StatedTime(day.atStartOfDay().toInstant(ZoneOffset.UTC), null, true));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<StatedTime> printed(String text) {
        return PrintedTimes.find(text).stream().findFirst().map(StatedTime::of);
    }

    private static StatedTime of(PrintedTime time) {
        ZoneOffset offset = time.offset() == null ? ZoneOffset.UTC : time.offset();
        return new StatedTime(time.instant(), zone(offset), time.dayOnly());
    }

    private static String zone(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? null : PrintedTime.name(offset);
    }
}
