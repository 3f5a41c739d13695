package io.wireloom.query;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.contracts.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts contract records on the real topics, as the other services do. */
public final class Wire implements AutoCloseable {

    /** When the line is said to have made what it sends. */
    public static final Instant MADE_AT = Instant.parse("2026-01-02T03:04:30Z");

    private final String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());

    public void send(Object... messages) {
        for (Object message : messages) {
            send(record(message));
        }
    }

    public void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker did not take the record", e);
        }
    }

    private static ProducerRecord<String, byte[]> record(Object message) {
        if (message instanceof Article article) {
            return OutgoingRecords.of(article, "test", MADE_AT);
        }
        if (message instanceof ArticleClaims claims) {
            return OutgoingRecords.of(claims, "test", MADE_AT);
        }
        if (message instanceof ArticleCopies copies) {
            return OutgoingRecords.of(copies, "test", MADE_AT);
        }
        if (message instanceof DeskDecision decision) {
            return OutgoingRecords.of(decision, "test", MADE_AT);
        }
        if (message instanceof Story story) {
            return OutgoingRecords.of(story, "test", MADE_AT);
        }
        return OutgoingRecords.of((Incident) message, "test", MADE_AT);
    }

    /** The first record of a topic with the given key, if one comes within the time. */
    public Optional<ConsumerRecord<String, byte[]>> await(String topic, String key, Duration time) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(record.key())) {
                        return Optional.of(record);
                    }
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
