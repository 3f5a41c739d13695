package io.wireloom.ingest.doors.feed;

import java.util.Locale;

/** What came of a poll. */
enum PollOutcome {
    NEW_ITEMS,
    NOTHING_NEW,
    NOT_MODIFIED,
    FAILED,
    GONE,
    /** Other requests of ours to its host went first. */
    POSTPONED,
    /** Broker or database were away; the feed is asked again for the same. */
    INTERRUPTED;

    /** The value of the metric's {@code outcome} label. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
