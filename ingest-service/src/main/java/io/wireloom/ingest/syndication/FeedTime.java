package io.wireloom.ingest.syndication;

import io.wireloom.ingest.time.PrintedTime;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A time as a feed states it.
 *
 * @param instant of a day alone, its first moment
 * @param offset the zone stated; null when none is
 */
record FeedTime(Instant instant, ZoneOffset offset) {

    /** The zone as it is written on an article; null for UTC, which says nothing about the place, and when none is stated. */
    String zone() {
        return offset == null || offset.equals(ZoneOffset.UTC) ? null : PrintedTime.name(offset);
    }
}
