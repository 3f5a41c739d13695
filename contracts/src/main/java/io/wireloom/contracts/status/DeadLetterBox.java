package io.wireloom.contracts.status;

import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The dead letters on the broker: lists those that nobody has settled yet, and settles them. To replay one is to send it once more
 * to the topic it came from; consumers have idempotent effects, so that does no harm to the services that had read the record well.
 * That a letter is settled is noted on its own topic ({@link DeadLetters#note}), where every reader of the box finds it.
 */
public final class DeadLetterBox {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int PATIENCE_MILLIS = 10_000;

    private final Map<String, ?> connection;

    /** On a broker that takes anybody. */
    public DeadLetterBox(String bootstrapServers) {
        this(Map.of("bootstrap.servers", bootstrapServers));
    }

    /**
     * On a broker that may ask who one is.
     *
     * @param connection as {@link Lag#client} has it
     */
    public DeadLetterBox(Map<String, ?> connection) {
        this.connection = Map.copyOf(connection);
    }

    /**
     * One dead letter.
     *
     * @param id {@code <dead-letter topic>@<offset>}
     * @param service the service that could not process it
     * @param topic the topic it came from
     * @param key its key there; null when it had none
     * @param bytes size of its original bytes
     * @param reason why, in words
     * @param at when, RFC 3339
     */
    public record Letter(String id, String service, String topic, String key, int bytes, String reason, String at) {}

    /** What becomes of a letter. */
    public enum Settlement {
        /** Sent again to the topic it came from. */
        REPLAYED,
        /** Left alone for good. */
        DISCARDED
    }

    /**
     * The dead letters that the broker still has and that are not settled, oldest first.
     *
     * @param most so many records at the end of each dead-letter topic are read
     * @throws BrokerSilentException when the broker does not answer
     */
    public List<Letter> letters(int most) {
        Map<String, Letter> letters = new HashMap<>();
        Set<String> settled = new HashSet<>();
        read(most, record -> {
            String noted = DeadLetters.header(record, DeadLetters.SETTLES);
            if (noted.isEmpty()) {
                letters.put(idOf(record), letter(record));
            } else {
                settled.add(record.topic() + "@" + noted);
            }
        });
        letters.keySet().removeAll(settled);
        return letters.values().stream()
                .sorted(Comparator.comparing(Letter::at).thenComparing(Letter::id))
                .toList();
    }

    /** All of them. */
    public List<Letter> letters() {
        return letters(Integer.MAX_VALUE);
    }

    /**
     * Settles letters. To replay sends them with their original key, bytes and headers.
     *
     * @param wanted which of the letters that are not settled yet
     * @return how many were settled
     * @throws BrokerSilentException when the broker does not answer, or does not take one; those before it are settled
     */
    public int settle(Settlement settlement, Predicate<Letter> wanted) {
        Set<String> ids = new HashSet<>();
        letters().stream().filter(wanted).map(Letter::id).forEach(ids::add);
        if (ids.isEmpty()) {
            return 0;
        }
        Map<String, Object> config = with(
                Map.of("acks", "all", "max.block.ms", PATIENCE_MILLIS, "max.request.size", Topic.MAX_MESSAGE_BYTES));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            read(Integer.MAX_VALUE, record -> {
                if (ids.contains(idOf(record))) {
                    settle(producer, settlement, record);
                }
            });
        }
        return ids.size();
    }

    private static void settle(
            KafkaProducer<byte[], byte[]> producer, Settlement settlement, ConsumerRecord<byte[], byte[]> record) {
        try {
            if (settlement == Settlement.REPLAYED) {
                producer.send(original(record)).get();
            }
            producer.send(DeadLetters.note(record, settlement.name().toLowerCase(Locale.ROOT)))
                    .get();
        } catch (ExecutionException e) {
            throw new BrokerSilentException(
                    "Kafka did not take a dead letter back: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerSilentException("Interrupted while sending dead letters.", e);
        }
    }

    private static ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> record) {
        ProducerRecord<byte[], byte[]> again =
                new ProducerRecord<>(DeadLetters.header(record, DeadLetters.TOPIC), record.key(), record.value());
        record.headers().forEach(header -> {
            if (!header.key().startsWith("dead-letter-")) {
                again.headers().add(header);
            }
        });
        return again;
    }

    private void read(int most, Consumer<ConsumerRecord<byte[], byte[]>> to) {
        Map<String, Object> config = with(Map.of(
                "default.api.timeout.ms",
                PATIENCE_MILLIS,
                "fetch.max.bytes",
                Topic.MAX_MESSAGE_BYTES,
                "max.partition.fetch.bytes",
                Topic.MAX_MESSAGE_BYTES));
        List<TopicPartition> boxes = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topic.consumers().forEach(service -> boxes.add(new TopicPartition(topic.deadLetterFor(service), 0)));
        }
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(boxes);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(boxes);
            Map<TopicPartition, Long> ends = consumer.endOffsets(boxes);
            boxes.forEach(box -> consumer.seek(box, Math.max(begins.get(box), ends.get(box) - most)));
            while (boxes.stream().anyMatch(box -> consumer.position(box) < ends.get(box))) {
                consumer.poll(POLL).forEach(to);
            }
        } catch (KafkaException e) {
            throw new BrokerSilentException("Kafka does not answer when asked for the dead letters.", e);
        }
    }

    private Map<String, Object> with(Map<String, Object> settings) {
        Map<String, Object> config = new HashMap<>(connection);
        config.putAll(settings);
        return config;
    }

    private static String idOf(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "@" + record.offset();
    }

    private static Letter letter(ConsumerRecord<byte[], byte[]> record) {
        return new Letter(
                idOf(record),
                DeadLetters.header(record, DeadLetters.STAGE),
                DeadLetters.header(record, DeadLetters.TOPIC),
                record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
                record.value() == null ? 0 : record.value().length,
                DeadLetters.header(record, DeadLetters.REASON),
                DeadLetters.header(record, DeadLetters.AT));
    }
}
