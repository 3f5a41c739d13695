package io.wireloom.dedupe.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.delivery.BatchDelivery;
import io.wireloom.contracts.delivery.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Takes the records of one topic by the batch.
 *
 * @param delivery what becomes of a record
 * @param batches what becomes of a batch
 * @param <T> what a record holds
 */
record Intake<T>(Delivery delivery, BatchDelivery<T> batches) {

    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
        records.forEach(batch::add);
        return batches.deliver(batch);
    }

    /** What keeps it from working, in words. */
    Optional<String> trouble() {
        return delivery.trouble();
    }
}
