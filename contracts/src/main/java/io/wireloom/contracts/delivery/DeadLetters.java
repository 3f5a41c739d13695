package io.wireloom.contracts.delivery;

import io.wireloom.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes the dead letter of a record: its key, its original bytes and its own headers, with the reason, the stage and the place it
 * came from as further headers.
 */
public final class DeadLetters {

    public static final String REASON = "dead-letter-reason";
    public static final String EXCEPTION = "dead-letter-exception-class-name";
    public static final String STAGE = "dead-letter-stage";
    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";
    public static final String AT = "dead-letter-at";

    private DeadLetters() {}

    /** The dead letter of {@code record}, for the dead-letter topic of {@code service}. */
    public static ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> record, Topic topic, String service, Throwable failure, Instant now) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(topic.deadLetterFor(service), record.key(), record.value());
        record.headers().forEach(header -> {
            if (!header.key().startsWith("dead-letter-")) {
                letter.headers().add(header);
            }
        });
        add(letter, REASON, reason(failure));
        add(letter, EXCEPTION, failure.getClass().getName());
        add(letter, STAGE, service);
        add(letter, TOPIC, record.topic());
        add(letter, PARTITION, Integer.toString(record.partition()));
        add(letter, OFFSET, Long.toString(record.offset()));
        add(letter, AT, now.toString());
        return letter;
    }

    /** The failure in one line. */
    public static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    private static void add(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
