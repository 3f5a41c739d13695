package io.wireloom.local.stack;

import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The dead letters on the broker: lists them, and sends them once more to the topic they came from. Consumers have idempotent
 * effects, so a replay does no harm to the services that had read the record well.
 */
public final class DeadLetterBox {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final String bootstrapServers;

    public DeadLetterBox(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * One dead letter.
     *
     * @param id {@code <dead-letter topic>@<offset>}
     * @param service the service that could not process it
     * @param topic the topic it came from
     * @param bytes size of its original bytes
     * @param reason why, in words
     * @param at when, RFC 3339
     */
    public record Letter(String id, String service, String topic, int bytes, String reason, String at) {}

    /** Every dead letter that the broker still has, oldest first. */
    public List<Letter> letters() {
        return read().stream()
                .map(DeadLetterBox::letter)
                .sorted(Comparator.comparing(Letter::at).thenComparing(Letter::id))
                .toList();
    }

    /**
     * Sends dead letters again to the topic they came from, with their original key, bytes and headers. They stay listed until
     * the broker's retention removes them.
     *
     * @param id a letter's id; empty for all
     * @return how many were sent
     * @throws StackFailure when there is no such letter, or the broker does not take it
     */
    public int replay(Optional<String> id) {
        List<ConsumerRecord<byte[], byte[]>> wanted = read().stream()
                .filter(record -> id.isEmpty() || id.get().equals(letter(record).id()))
                .toList();
        if (id.isPresent() && wanted.isEmpty()) {
            throw new StackFailure("There is no dead letter " + id.get() + ". ./wireloom dead-letters lists them.");
        }
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrapServers, "acks", "all", "max.request.size", Topic.MAX_MESSAGE_BYTES);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ConsumerRecord<byte[], byte[]> record : wanted) {
                producer.send(original(record)).get();
            }
            return wanted.size();
        } catch (ExecutionException e) {
            throw new StackFailure(
                    "Kafka did not take a dead letter back: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while sending dead letters.", e);
        }
    }

    private static ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> record) {
        ProducerRecord<byte[], byte[]> again =
                new ProducerRecord<>(header(record, DeadLetters.TOPIC), record.key(), record.value());
        record.headers().forEach(header -> {
            if (!header.key().startsWith("dead-letter-")) {
                again.headers().add(header);
            }
        });
        return again;
    }

    private List<ConsumerRecord<byte[], byte[]>> read() {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "fetch.max.bytes",
                Topic.MAX_MESSAGE_BYTES,
                "max.partition.fetch.bytes",
                Topic.MAX_MESSAGE_BYTES);
        List<TopicPartition> boxes = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topic.consumers().forEach(service -> boxes.add(new TopicPartition(topic.deadLetterFor(service), 0)));
        }
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(boxes);
            consumer.seekToBeginning(boxes);
            Map<TopicPartition, Long> ends = consumer.endOffsets(boxes);
            while (boxes.stream().anyMatch(box -> consumer.position(box) < ends.get(box))) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    private static Letter letter(ConsumerRecord<byte[], byte[]> record) {
        return new Letter(
                record.topic() + "@" + record.offset(),
                header(record, DeadLetters.STAGE),
                header(record, DeadLetters.TOPIC),
                record.value() == null ? 0 : record.value().length,
                header(record, DeadLetters.REASON),
                header(record, DeadLetters.AT));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
