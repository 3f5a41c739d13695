package io.wireloom.contracts.delivery;

import io.wireloom.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

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

    /** Marks a note that the letter at this offset of the same topic is settled. */
    public static final String SETTLES = "dead-letter-settles";

    /** How it was: {@code replayed} or {@code discarded}. */
    public static final String SETTLED_AS = "dead-letter-settled-as";

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

    /** The note that {@code letter} is settled: a record without a value on the letter's own topic, under its key. */
    public static ProducerRecord<byte[], byte[]> note(ConsumerRecord<byte[], byte[]> letter, String as) {
        ProducerRecord<byte[], byte[]> note = new ProducerRecord<>(letter.topic(), letter.key(), null);
        add(note, SETTLES, Long.toString(letter.offset()));
        add(note, SETTLED_AS, as);
        return note;
    }

    /** A header's text; empty when the record has none of that name. */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The failure in one line. */
    public static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    private static void add(ProducerRecord<?, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
