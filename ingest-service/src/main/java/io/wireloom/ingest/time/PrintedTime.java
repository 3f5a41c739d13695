package io.wireloom.ingest.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A date, with or without a clock time, as it is printed.
 *
 * @param local the time on the wall of whoever printed it; midnight when only a day is printed
 * @param dayOnly whether only a day is printed
 * @param offset the zone printed; null when none is
 * @param start first UTF-16 unit of it in the line
 * @param end one past the last
 */
public record PrintedTime(LocalDateTime local, boolean dayOnly, ZoneOffset offset, int start, int end) {

    /** The instant; a time without a zone counts as UTC. */
    public Instant instant() {
        return local.toInstant(offset == null ? ZoneOffset.UTC : offset);
    }

    /** The zone as it is written on an article, such as {@code +01:00}; null when none is printed. */
    public String zone() {
        return offset == null ? null : name(offset);
    }

    /** The same, but null for UTC, which says nothing about the place. */
    public String placeZone() {
        return offset == null || offset.equals(ZoneOffset.UTC) ? null : name(offset);
    }

    /** An offset in the form that every reader of ISO 8601 knows. */
    public static String name(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }
}
