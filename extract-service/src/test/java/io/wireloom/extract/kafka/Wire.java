package io.wireloom.extract.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.OutgoingRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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

/** Writes to the broker and waits for what comes of it. */
final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, ConsumerRecord<String, byte[]>> seen = new HashMap<>();
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;

    Wire(String bootstrapServers, String... topics) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("group.id", "test-" + UUID.randomUUID());
        properties.put("auto.offset.reset", "earliest");
        properties.put("acks", "all");
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topics));
    }

    void send(Article article) {
        send(OutgoingRecords.of(article, "test", Instant.EPOCH));
    }

    void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the record of this key. */
    ConsumerRecord<String, byte[]> published(String topic, String key) {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!seen(topic, key) && Instant.now().isBefore(latest)) {
            consumer.poll(Duration.ofMillis(200)).forEach(r -> seen.put(r.topic() + "/" + r.key(), r));
        }
        assertThat(seen).containsKey(topic + "/" + key);
        return seen.get(topic + "/" + key);
    }

    /** Whether a record of this key has been seen until now. */
    boolean seen(String topic, String key) {
        return seen.containsKey(topic + "/" + key);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
