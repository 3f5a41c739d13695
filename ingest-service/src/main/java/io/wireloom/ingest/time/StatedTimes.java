package io.wireloom.ingest.time;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import io.wireloom.ingest.text.ShortText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as metadata states them: ISO 8601 in its extended or basic form, with offset or without, or a day alone. */
public final class StatedTimes {

    private static final Pattern ISO = Pattern.compile(ShortText.ONLY + "\\s*(\\d{4})-?(\\d\\d)-?(\\d\\d)"
            + "(?:[T ]?(\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d{1,9}))?)?\\s*(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?\\s*");

    private StatedTimes() {}

    /**
     * A time stated.
     *
     * @param instant the time
     * @param offset the offset that it was stated with, such as {@code +01:00}; null when with none, or as UTC
     */
    public record StatedTime(Instant instant, String offset) {}

    /**
     * Reads a time.
     *
     * @param text null when none is stated
     * @param zone what a time without offset counts in; null counts as UTC
     * @return empty when {@code text} is no time
     */
    public static Optional<StatedTime> read(String text, ZoneId zone) {
        Matcher matcher = ISO.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
            LocalDateTime local =
                    day.atTime(number(matcher, 4), number(matcher, 5), number(matcher, 6), nanos(matcher.group(7)));
            String offset = matcher.group(8);
            if (offset == null) {
                boolean clock = matcher.group(4) != null;
                ZoneId counted = zone == null || !clock ? ZoneOffset.UTC : zone;
                return Optional.of(new StatedTime(local.atZone(counted).toInstant(), null));
            }
            ZoneOffset stated = ZoneOffset.of(offset);
            return Optional.of(
                    new StatedTime(local.toInstant(stated), stated.equals(ZoneOffset.UTC) ? null : stated.getId()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads the day of a time, as it is where the time was stated. */
    public static Optional<LocalDate> day(String text) {
        Matcher matcher = ISO.matcher(text == null ? "" : text);
        try {
            return matcher.matches()
                    ? Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The zone of a language tag's country, such as {@code fi-FI}, for times that metadata states without an offset.
     *
     * @return null when the tag names no country, or one that has several zones
     */
    public static ZoneId zoneOf(String languageTag) {
        String country = languageTag == null
                ? ""
                : Locale.forLanguageTag(languageTag.strip().replace('_', '-')).getCountry();
        if (country.length() != 2) {
            return null;
        }
        List<ZoneId> zones = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
                .map(ZoneId::of)
                .toList();
        boolean one = !zones.isEmpty()
                && zones.stream()
                                .map(zone ->
                                        zone.getRules().getStandardOffset(Instant.EPOCH.plusSeconds(1_600_000_000L)))
                                .distinct()
                                .count()
                        == 1;
        return one ? zones.get(0) : null;
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
