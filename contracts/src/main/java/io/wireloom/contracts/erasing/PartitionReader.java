package io.wireloom.contracts.erasing;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads partitions from one offset to another. */
final class PartitionReader {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;

    PartitionReader(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** The first offset that is there. */
    long begin(TopicPartition partition) {
        return consumer.beginningOffsets(List.of(partition)).get(partition);
    }

    /** One past the last offset. */
    long end(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).get(partition);
    }

    /** Reads the records from {@code from} on that lie before {@code to}. */
    void read(TopicPartition partition, long from, long to, Consumer<ConsumerRecord<String, byte[]>> take) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        while (consumer.position(partition) < to) {
            consumer.poll(POLL).records(partition).stream()
                    .filter(record -> record.offset() < to)
                    .forEach(take);
        }
    }
}
