package io.wireloom.query.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** Every incoming channel has its own group, a topic meant for this service, a failure strategy and plain deserialisers. */
class ChannelWiringTest {

    private static final String PREFIX = "mp.messaging.incoming.";

    @Test
    void wiresEveryTopicMeantForThisService() throws IOException {
        Properties properties = properties();

        Set<String> wired = new TreeSet<>();
        channels(properties).forEach(channel -> wired.add(properties.getProperty(PREFIX + channel + ".topic")));

        List<String> meant = Arrays.stream(Topic.values())
                .filter(topic -> topic.consumers().contains(Deliveries.SERVICE))
                .map(Topic::topicName)
                .toList();
        assertThat(wired).containsExactlyInAnyOrderElementsOf(meant);
    }

    @Test
    void givesEveryChannelWhatItNeeds() throws IOException {
        Properties properties = properties();

        Set<String> groups = new TreeSet<>();
        for (String channel : channels(properties)) {
            String prefix = PREFIX + channel + ".";
            assertThat(groups.add(properties.getProperty(prefix + "group.id")))
                    .as("group of its own for " + channel)
                    .isTrue();
            assertThat(properties)
                    .containsEntry(prefix + "connector", "smallrye-kafka")
                    .containsEntry(prefix + "group.id", "${WIRELOOM_QUERY_GROUP:" + Deliveries.SERVICE + "}." + channel)
                    .containsEntry(prefix + "failure-strategy", "fail")
                    .containsEntry(prefix + "auto.offset.reset", "earliest")
                    .containsEntry(prefix + "consumer-rebalance-listener.name", "read-model")
                    .containsEntry(prefix + "key.deserializer", StringDeserializer.class.getName())
                    .containsEntry(prefix + "value.deserializer", ByteArrayDeserializer.class.getName());
            assertThat(Integer.parseInt(properties.getProperty(prefix + "max.partition.fetch.bytes")))
                    .isGreaterThanOrEqualTo(Topic.MAX_MESSAGE_BYTES);
        }
    }

    private static Set<String> channels(Properties properties) {
        Set<String> channels = new TreeSet<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()).split("\\.")[0])
                .forEach(channels::add);
        return channels;
    }

    private static Properties properties() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = ChannelWiringTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        return properties;
    }
}
