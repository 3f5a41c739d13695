package io.wireloom.extract.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every channel must have said; an omission shows only on a bad day. */
class ChannelWiringTest {

    private static final String SERVICE = "extract-service";
    private final Properties properties = read();

    @Test
    void everyIncomingChannelIsWired() {
        Set<String> channels = channels("incoming");
        assertThat(channels).containsExactly("articles");
        for (String channel : channels) {
            Optional<Topic> topic = Arrays.stream(Topic.values())
                    .filter(one -> one.topicName().equals(of(channel, "topic")))
                    .findFirst();
            assertThat(topic).as(channel).isPresent();
            assertThat(topic.orElseThrow().consumers()).contains(SERVICE);
            assertThat(of(channel, "group.id")).isEqualTo(SERVICE + "." + channel);
            assertThat(of(channel, "auto.offset.reset")).isEqualTo("earliest");
            assertThat(of(channel, "failure-strategy")).isEqualTo("fail");
            assertThat(of(channel, "value.deserializer")).endsWith("ByteArrayDeserializer");
            assertThat(of(channel, "key.deserializer")).endsWith("StringDeserializer");
            assertThat(Integer.parseInt(of(channel, "max.partition.fetch.bytes")))
                    .isGreaterThanOrEqualTo(Topic.MAX_MESSAGE_BYTES);
        }
    }

    @Test
    void everyOutgoingChannelWaitsForTheBroker() {
        Set<String> channels = channels("outgoing");
        assertThat(channels).containsExactly("records-out");
        for (String channel : channels) {
            String prefix = "mp.messaging.outgoing." + channel + ".";
            assertThat(properties.getProperty(prefix + "acks")).isEqualTo("all");
            assertThat(properties.getProperty(prefix + "enable.idempotence")).isEqualTo("true");
            assertThat(Integer.parseInt(properties.getProperty(prefix + "delivery.timeout.ms")))
                    .as("the Kafka client refuses to start otherwise")
                    .isGreaterThan(Integer.parseInt(properties.getProperty(prefix + "request.timeout.ms")));
        }
    }

    private String of(String channel, String key) {
        return Objects.requireNonNull(
                properties.getProperty("mp.messaging.incoming." + channel + "." + key), channel + " lacks " + key);
    }

    private Set<String> channels(String direction) {
        Pattern key = Pattern.compile("mp\\.messaging\\." + direction + "\\.([^.]+)\\..*");
        return properties.stringPropertyNames().stream()
                .map(key::matcher)
                .filter(match -> match.matches())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read() {
        try (InputStream in = ChannelWiringTest.class.getResourceAsStream("/application.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
