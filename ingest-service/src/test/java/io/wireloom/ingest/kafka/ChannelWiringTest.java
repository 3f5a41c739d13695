package io.wireloom.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChannelWiringTest {

    private static final Pattern CHANNEL = Pattern.compile("mp\\.messaging\\.(incoming|outgoing)\\.([^.]+)\\..+");
    private static final Properties PROPERTIES = load();

    static Stream<String> incoming() {
        return channels("incoming").stream();
    }

    static Stream<String> outgoing() {
        return channels("outgoing").stream();
    }

    @Test
    void hasChannels() {
        assertThat(channels("incoming")).containsExactly("erasures", "wire-copy", "wire-copy-backfill");
        assertThat(channels("outgoing"))
                .containsExactly("articles-out", "dead-letters", "wire-copy-backfill-out", "wire-copy-out");
    }

    @ParameterizedTest
    @MethodSource("incoming")
    void readsATopicThatNamesThisServiceAsItsConsumer(String channel) {
        List<String> topics = Arrays.stream(Topic.values())
                .filter(topic -> topic.consumers().contains(Service.NAME))
                .map(Topic::topicName)
                .toList();

        assertThat(topics).contains(incoming(channel, "topic"));
    }

    @ParameterizedTest
    @MethodSource("incoming")
    void settlesEachRecordItselfAndReadsBytes(String channel) {
        assertThat(incoming(channel, "failure-strategy")).isEqualTo("fail");
        assertThat(incoming(channel, "auto.offset.reset")).isEqualTo("earliest");
        assertThat(incoming(channel, "key.deserializer")).endsWith("StringDeserializer");
        assertThat(incoming(channel, "value.deserializer")).endsWith("ByteArrayDeserializer");
        assertThat(Integer.parseInt(incoming(channel, "max.partition.fetch.bytes")))
                .isGreaterThanOrEqualTo(Topic.MAX_MESSAGE_BYTES);
        assertThat(Integer.parseInt(incoming(channel, "fetch.max.bytes")))
                .isGreaterThanOrEqualTo(Topic.MAX_MESSAGE_BYTES);
    }

    @Test
    void givesEachChannelAGroupOfItsOwn() {
        Set<String> groups = new HashSet<>();

        for (String channel : channels("incoming")) {
            assertThat(groups.add(incoming(channel, "group.id"))).isTrue();
            assertThat(incoming(channel, "group.id")).isEqualTo(Service.NAME + "." + incoming(channel, "topic"));
        }
    }

    @ParameterizedTest
    @MethodSource("outgoing")
    void waitsForAllReplicasWhateverItWrites(String channel) {
        assertThat(outgoing(channel, "acks")).isEqualTo("all");
        assertThat(outgoing(channel, "enable.idempotence")).isEqualTo("true");
        assertThat(Integer.parseInt(outgoing(channel, "max.request.size"))).isEqualTo(Topic.MAX_MESSAGE_BYTES);
        assertThat(Topic.all()).extracting(settings -> settings.name()).contains(outgoing(channel, "topic"));
    }

    private static String incoming(String channel, String key) {
        return PROPERTIES.getProperty("mp.messaging.incoming." + channel + "." + key);
    }

    private static String outgoing(String channel, String key) {
        return PROPERTIES.getProperty("mp.messaging.outgoing." + channel + "." + key);
    }

    private static Set<String> channels(String direction) {
        Set<String> channels = new TreeSet<>();
        for (String name : PROPERTIES.stringPropertyNames()) {
            Matcher matcher = CHANNEL.matcher(name);
            if (matcher.matches() && matcher.group(1).equals(direction)) {
                channels.add(matcher.group(2));
            }
        }
        return channels;
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream stream = ChannelWiringTest.class.getResourceAsStream("/application.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
