package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.backing.Backing;
import io.wireloom.backing.BackingChoice;
import io.wireloom.contracts.ArticleIds;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.contracts.erasing.Erased;
import io.wireloom.contracts.erasing.ErasingException;
import io.wireloom.contracts.erasing.TopicPurge;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records of one article taken off topics that others are writing to. */
@EnabledIfSystemProperty(named = "wireloom.procedures", matches = "true")
class TopicPurgeIT {

    private static final String ERASED = ArticleIds.of("coast", "urn:erased");
    private static final int PARTITION = 2;

    private static Backing backing;
    private static KafkaProducer<String, String> producer;

    @BeforeAll
    static void start() {
        backing = BackingChoice.make().start();
        backing.createTopics(Topic.all());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", backing.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        backing.close();
    }

    @Test
    void takesTheRecordsOfTheArticleAndLosesNoOther() throws Exception {
        for (int i = 0; i < 50; i++) {
            write(Topic.ARTICLES, i % 7 == 3 ? ERASED : "article-" + i, "text " + i, Map.of("mark", "m" + i));
        }
        write(Topic.ARTICLES, "article-after", "text", Map.of());
        AtomicBoolean done = new AtomicBoolean();
        List<String> written = new ArrayList<>();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; !done.get(); i++) {
                write(Topic.ARTICLES, "beside-" + i, "text", Map.of());
                written.add("beside-" + i);
            }
        });

        Map<String, Long> taken = purge(Set.of());
        done.set(true);
        writer.join();

        assertThat(taken).containsEntry("articles", 7L);
        List<ConsumerRecord<String, String>> left = read(Topic.ARTICLES);
        Set<String> keys = left.stream().map(ConsumerRecord::key).collect(Collectors.toSet());
        assertThat(keys).doesNotContain(ERASED).contains("article-after").containsAll(written);
        for (int i = 0; i < 50; i++) {
            if (i % 7 != 3) {
                String key = "article-" + i;
                ConsumerRecord<String, String> one = left.stream()
                        .filter(record -> record.key().equals(key))
                        .findFirst()
                        .orElseThrow();
                assertThat(one.value()).isEqualTo("text " + i);
                assertThat(one.timestamp()).as("time").isEqualTo(1_000_000L + i);
                assertThat(new String(one.headers().lastHeader("mark").value(), StandardCharsets.UTF_8))
                        .isEqualTo("m" + i);
            }
        }
        assertThat(purge(Set.of())).as("a second run").isEmpty();
    }

    @Test
    void takesTheRecordsOfSeveralArticlesAtOnce() {
        String second = ArticleIds.of("coast", "urn:second");
        write(Topic.CLAIMS, ERASED, "claims", Map.of());
        write(Topic.CLAIMS, "third", "claims", Map.of());
        write(Topic.CLAIMS, second, "claims", Map.of());
        write(Topic.CLAIMS, "fourth", "as " + second + " has it", Map.of());

        assertThat(purge(new Erased(Set.of(ERASED, second), Set.of(), List.of())))
                .containsEntry("claims", 3L);

        assertThat(read(Topic.CLAIMS)).extracting(ConsumerRecord::key).containsOnly("third");
    }

    @Test
    void keepsTheLatestStateOfEachKeyAndCutsNothingThatIsNotToldAnew() {
        write(Topic.INCIDENTS, "i-1", "tells of " + ERASED, Map.of());
        write(Topic.INCIDENTS, "i-2", "of another", Map.of());
        write(Topic.INCIDENTS, "i-1", "still tells of " + ERASED, Map.of());

        assertThatThrownBy(() -> purge(Set.of()))
                .isInstanceOf(ErasingException.class)
                .hasMessageContaining("i-1");
        assertThat(latest(Topic.INCIDENTS)).containsEntry("i-2", "of another").containsKey("i-1");

        write(Topic.INCIDENTS, "i-1", "told anew", Map.of());

        assertThat(purge(Set.of())).containsEntry("incidents", 2L);
        assertThat(latest(Topic.INCIDENTS)).containsOnly(Map.entry("i-1", "told anew"), Map.entry("i-2", "of another"));
    }

    @ParameterizedTest
    @EnumSource(names = {"WIRE_COPY", "WIRE_COPY_BACKFILL"})
    void knowsReceivedCopyByItsIdentityAndTakesWhatNobodyCanTellApart(Topic copy) {
        Map<String, String> headers = Map.of(WireHeaders.FEED, "coast", WireHeaders.RECEIVED, "2024-01-01T00:00:00Z");
        write(copy, "coast:urn:erased", "copy", headers);
        write(copy, "coast:urn:other", "copy", headers);
        write(copy, "a key of others' making", "copy", Map.of(WireHeaders.FEED, "coast"));
        write(Topic.CHANGES, "i-told", "a change that names no article", Map.of());
        write(Topic.CHANGES, "i-other", "another", Map.of());

        purge(Set.of("i-told"));

        assertThat(read(copy)).extracting(ConsumerRecord::key).containsOnly("coast:urn:other");
        assertThat(read(Topic.CHANGES)).extracting(ConsumerRecord::key).containsOnly("i-other");
    }

    private static Map<String, Long> purge(Set<String> told) {
        return purge(new Erased(Set.of(ERASED), told, List.of()));
    }

    private static Map<String, Long> purge(Erased erased) {
        try (TopicPurge purge = new TopicPurge(
                Map.of("bootstrap.servers", backing.bootstrapServers()), Duration.ofSeconds(2), line -> {})) {
            return purge.purge(erased);
        }
    }

    private static void write(Topic topic, String key, String value, Map<String, String> headers) {
        long time = value.matches("text \\d+") ? 1_000_000L + Long.parseLong(value.substring(5)) : 1_000_000L;
        boolean aged = topic.ofCopy() || topic == Topic.CHANGES;
        ProducerRecord<String, String> record =
                new ProducerRecord<>(topic.topicName(), PARTITION, aged ? null : time, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> latest(Topic topic) {
        Map<String, String> latest = new TreeMap<>();
        read(topic).forEach(record -> latest.put(record.key(), record.value()));
        return latest;
    }

    private static List<ConsumerRecord<String, String>> read(Topic topic) {
        TopicPartition partition = new TopicPartition(topic.topicName(), PARTITION);
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", backing.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }
}
