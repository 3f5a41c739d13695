package io.wireloom.dedupe.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.contracts.Story;
import io.wireloom.contracts.delivery.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The broker as a test sees it: what it sends, and the newest record of every key that the service published. */
final class Topics implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> READ = List.of(
            "copies",
            "incidents",
            "stories",
            "articles.dedupe-service.dead-letter",
            "claims.dedupe-service.dead-letter",
            "decisions.dedupe-service.dead-letter",
            "erasures.dedupe-service.dead-letter");

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Lag lag;
    private final Map<String, ConsumerRecord<String, byte[]>> newest = new HashMap<>();

    Topics() {
        String bootstrapServers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        lag = new Lag(bootstrapServers);
        Properties properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("group.id", "test-" + UUID.randomUUID());
        properties.put("auto.offset.reset", "earliest");
        properties.put("acks", "all");
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(READ);
    }

    void send(Article article) {
        send(OutgoingRecords.of(article, "test", Instant.EPOCH));
    }

    void send(ArticleClaims claims) {
        send(OutgoingRecords.of(claims, "test", Instant.EPOCH));
    }

    void send(DeskDecision decision) {
        send(OutgoingRecords.of(decision, "test", Instant.EPOCH));
    }

    void sendRaw(String topic, String key, String value) {
        send(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8)));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The article's newest copies record, once there is one. */
    ArticleCopies copies(Article article) {
        return until(() -> find("copies", article.articleId(), ArticleCopies.class));
    }

    /** The article's newest copies record, once its claims are matched. */
    ArticleCopies deduplicated(Article article) {
        return until(() -> {
            ArticleCopies copies = find("copies", article.articleId(), ArticleCopies.class);
            return copies == null || copies.deduplicatedAt() == null ? null : copies;
        });
    }

    /** The newest state of the one incident that the record names. */
    Incident incident(ArticleCopies copies) {
        assertThat(copies.incidents()).hasSize(1);
        String id = copies.incidents().keySet().iterator().next();
        return until(() -> find("incidents", id, Incident.class));
    }

    /** The newest state of the incident. */
    Incident incident(String id) {
        return until(() -> find("incidents", id, Incident.class));
    }

    /** The standing stories that hold the article, each as it was published last. */
    List<Story> stories(Article article) {
        poll();
        return newest.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("stories/"))
                .map(entry -> MessageCodec.read(entry.getValue().value(), Story.class))
                .filter(story -> story.state() == Story.State.ACTIVE)
                .filter(story -> story.articles().stream()
                        .anyMatch(one -> one.articleId().equals(article.articleId())))
                .toList();
    }

    /** The newest state of the story. */
    Story story(String id) {
        return until(() -> find("stories", id, Story.class));
    }

    String deadLetter(String topic, String key) {
        ConsumerRecord<String, byte[]> letter = until(() -> newest.get(topic + "/" + key));
        return new String(letter.headers().lastHeader(DeadLetters.REASON).value(), StandardCharsets.UTF_8);
    }

    /** Waits until the service has taken in everything sent so far, and reads all that it published. */
    void settle() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            poll();
            return inFlight() == 0 && lag.total() == 0;
        });
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            poll();
            return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        });
    }

    void ledgerCloses() {
        settle();
        for (String door : List.of("articles", "claims")) {
            double received = total("wireloom.records.received", door);
            assertThat(total("wireloom.records.closed", door))
                    .isEqualTo(received)
                    .isPositive();
        }
    }

    /** What the standing incidents that the given articles are in say, whatever their revisions and ids. */
    Map<String, String> digest(String articlePrefix) {
        poll();
        Map<String, String> digest = new TreeMap<>();
        newest.forEach((key, record) -> {
            if (key.startsWith("copies/" + articlePrefix)) {
                ArticleCopies copies = MessageCodec.read(record.value(), ArticleCopies.class);
                copies.incidents().keySet().forEach(id -> {
                    Incident incident = find("incidents", id, Incident.class);
                    String said = incident.claims().size() + " claims, "
                            + incident.origins().size() + " origins, "
                            + incident.tallies().size() + " tallies, " + incident.grade();
                    digest.put(copies.articleId().substring(articlePrefix.length()), said + copies.relation());
                });
            }
        });
        return digest;
    }

    private <T> T find(String topic, String key, Class<T> type) {
        ConsumerRecord<String, byte[]> record = newest.get(topic + "/" + key);
        return record == null ? null : MessageCodec.read(record.value(), type);
    }

    private <T> T until(Supplier<T> found) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> {
                            poll();
                            return found.get();
                        },
                        value -> value != null);
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(50)).forEach(record -> newest.put(record.topic() + "/" + record.key(), record));
    }

    private double inFlight() {
        return meters().find("wireloom.records.in.flight").gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }

    private static double total(String name, String door) {
        return meters().get(name).tag("door", door).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static MeterRegistry meters() {
        return Arc.container().instance(MeterRegistry.class).get();
    }

    @Override
    public void close() {
        lag.close();
        producer.close();
        consumer.close();
    }
}
