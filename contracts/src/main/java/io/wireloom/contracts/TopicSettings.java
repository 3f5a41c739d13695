package io.wireloom.contracts;

import java.util.Map;

/**
 * One topic as the broker is to hold it.
 *
 * @param name name on the broker
 * @param partitions number of partitions
 * @param retention how long records stay
 * @param maxMessageBytes Kafka's {@code max.message.bytes}
 */
public record TopicSettings(String name, int partitions, Retention retention, int maxMessageBytes) {

    /** The topic's configuration in Kafka's own keys. */
    public Map<String, String> config() {
        return Map.of(
                "cleanup.policy", retention.cleanupPolicy(),
                "retention.ms", Long.toString(retention.retentionMs()),
                "max.message.bytes", Integer.toString(maxMessageBytes));
    }
}
