package io.wireloom.checks.topics;

import io.wireloom.contracts.Topic;
import io.wireloom.contracts.TopicSettings;
import java.util.stream.Collectors;

/** The lists of topics that compose and Kubernetes are fed with, as {@link Topic} has them. */
final class TopicLists {

    private static final String REGENERATE =
            "# Written from Topic of contracts; to write it anew: mvn -pl deploy/checks -am test -Dtest=TopicListsTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dwireloom.regenerate=true\n";

    private TopicLists() {}

    /** One line per topic: name, partitions, cleanup policy, retention in milliseconds, largest record in bytes. */
    static String tabSeparated() {
        return REGENERATE
                + Topic.all().stream()
                        .map(topic -> String.join(
                                "\t",
                                topic.name(),
                                Integer.toString(topic.partitions()),
                                topic.retention().cleanupPolicy(),
                                Long.toString(topic.retention().retentionMs()),
                                Integer.toString(topic.maxMessageBytes())))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Strimzi's {@code KafkaTopic} for each, on three brokers of which two have every acknowledged record. */
    static String kafkaTopics() {
        return REGENERATE + Topic.all().stream().map(TopicLists::kafkaTopic).collect(Collectors.joining("---\n"));
    }

    private static String kafkaTopic(TopicSettings topic) {
        return """
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata:
                  name: %s
                  labels:
                    strimzi.io/cluster: wireloom
                spec:
                  partitions: %d
                  replicas: 3
                  config:
                    cleanup.policy: %s
                    retention.ms: %d
                    max.message.bytes: %d
                    min.insync.replicas: 2
                """
                .formatted(
                        topic.name(),
                        topic.partitions(),
                        topic.retention().cleanupPolicy(),
                        topic.retention().retentionMs(),
                        topic.maxMessageBytes());
    }
}
