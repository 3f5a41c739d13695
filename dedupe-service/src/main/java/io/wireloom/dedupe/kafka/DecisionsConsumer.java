package io.wireloom.dedupe.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.BatchDelivery;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.dedupe.persistence.WeavingTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes records off {@code decisions} by the batch, weaves them in and publishes what changed. */
@ApplicationScoped
class DecisionsConsumer {

    private final Delivery delivery;
    private final BatchDelivery<DeskDecision> batches;
    private final WeavingTransactions transactions;
    private final Publisher publisher;

    DecisionsConsumer(Deliveries deliveries, WeavingTransactions transactions, Publisher publisher) {
        this.delivery = deliveries.of(Topic.DECISIONS);
        this.batches = delivery.batches(DecisionsConsumer::read, this::weave);
        this.transactions = transactions;
        this.publisher = publisher;
    }

    @Incoming("decisions")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
        records.forEach(batch::add);
        return batches.deliver(batch);
    }

    /** What keeps the consumer from working, in words. */
    Optional<String> trouble() {
        return delivery.trouble();
    }

    private static DeskDecision read(ConsumerRecord<String, byte[]> record) {
        return MessageCodec.read(record.value(), DeskDecision.class);
    }

    /** Duplicates are published after too: their first taking may have ended between the commit and the broker. */
    private Uni<List<Outcome>> weave(List<DeskDecision> messages) {
        return transactions.with(weaver -> weaver.takeDecisions(messages)).call(publisher::publish);
    }
}
