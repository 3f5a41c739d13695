package io.wireloom.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.backing.Backing;
import io.wireloom.backing.BackingChoice;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.DeadLetters;
import io.wireloom.contracts.status.DeadLetterBox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeadLetterBoxIT {

    private static final byte[] POISON = "{\"articleId\": ".getBytes(StandardCharsets.UTF_8);

    private static Backing backing;

    @BeforeAll
    static void startBroker() {
        backing = BackingChoice.make().start();
        backing.createTopics(Topic.all());
    }

    @AfterAll
    static void stopBroker() {
        backing.close();
    }

    @Test
    void listsALetterWithItsReasonAndSendsItsOriginalBytesAgain() throws Exception {
        ConsumerRecord<String, byte[]> poison = new ConsumerRecord<>("articles", 2, 17, "a-key", POISON);
        poison.headers().add("ce_id", "a-key:1".getBytes(StandardCharsets.UTF_8));
        send(DeadLetters.of(
                poison,
                Topic.ARTICLES,
                "query-service",
                new IllegalStateException("the text ends in the middle"),
                Instant.parse("2026-02-01T10:00:00Z")));
        DeadLetterBox box = new DeadLetterBox(backing.bootstrapServers());

        List<DeadLetterBox.Letter> letters = box.letters();
        int sent = settle(box, letters.get(0).id());

        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("the text ends in the middle");
            assertThat(letter.service()).isEqualTo("query-service");
            assertThat(letter.topic()).isEqualTo("articles");
            assertThat(letter.bytes()).isEqualTo(POISON.length);
            assertThat(letter.at()).isEqualTo("2026-02-01T10:00:00Z");
        });
        assertThat(sent).isEqualTo(1);
        ConsumerRecord<String, byte[]> again = readArticles().get(0);
        assertThat(again.key()).isEqualTo("a-key");
        assertThat(again.value()).isEqualTo(POISON);
        assertThat(again.headers().lastHeader("ce_id")).isNotNull();
        assertThat(again.headers()).noneMatch(header -> header.key().startsWith("dead-letter-"));
    }

    @Test
    void aLetterOnceSettledIsNotListedAndNotSettledAgain() throws Exception {
        ConsumerRecord<String, byte[]> poison = new ConsumerRecord<>("claims", 0, 3, null, POISON);
        send(DeadLetters.of(poison, Topic.CLAIMS, "query-service", new IllegalStateException("torn"), Instant.EPOCH));
        DeadLetterBox box = new DeadLetterBox(backing.bootstrapServers());

        int discarded = box.settle(
                DeadLetterBox.Settlement.DISCARDED, letter -> letter.topic().equals("claims"));

        assertThat(discarded).isEqualTo(1);
        assertThat(box.letters()).noneMatch(letter -> letter.topic().equals("claims"));
        assertThat(settle(box, "claims.query-service.dead-letter@0")).isZero();
    }

    private static int settle(DeadLetterBox box, String id) {
        return box.settle(
                DeadLetterBox.Settlement.REPLAYED, letter -> letter.id().equals(id));
    }

    private static void send(ProducerRecord<String, byte[]> record) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", backing.bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> readArticles() {
        Map<String, Object> config = Map.of("bootstrap.servers", backing.bootstrapServers());
        List<TopicPartition> partitions = IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(partition -> new TopicPartition("articles", partition))
                .toList();
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (int poll = 0; found.isEmpty() && poll < 60; poll++) {
                consumer.poll(Duration.ofMillis(500)).forEach(found::add);
            }
        }
        return found;
    }
}
