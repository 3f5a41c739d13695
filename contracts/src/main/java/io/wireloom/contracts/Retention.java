package io.wireloom.contracts;

import java.time.Duration;

/**
 * How long a topic keeps its records.
 *
 * @param cleanupPolicy Kafka's {@code cleanup.policy}: {@code delete} or {@code compact}
 * @param retentionMs Kafka's {@code retention.ms}; -1 keeps records for good
 */
public record Retention(String cleanupPolicy, long retentionMs) {

    /** Kept for good, every record. */
    public static final Retention FOREVER = new Retention("delete", -1);

    /** Kept for good, the latest record of each key. */
    public static final Retention COMPACTED = new Retention("compact", -1);

    /** Kept for the given time. */
    public static Retention time(Duration kept) {
        return new Retention("delete", kept.toMillis());
    }
}
