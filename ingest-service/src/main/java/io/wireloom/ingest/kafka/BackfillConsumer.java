package io.wireloom.ingest.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.ingest.wire.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes items off {@code wire-copy-backfill}, as many as the {@link BackfillGovernor} lets through. */
@ApplicationScoped
class BackfillConsumer {

    private final TopicIntake intake;
    private final BackfillGovernor governor;
    private final Delivery delivery;

    BackfillConsumer(TopicIntake intake, BackfillGovernor governor) {
        this.intake = intake;
        this.governor = governor;
        this.delivery = intake.delivery(Lane.BACKFILL);
    }

    @Incoming(BackfillGovernor.CHANNEL)
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        governor.take();
        return delivery.deliver(record, received -> intake.take(received, Lane.BACKFILL));
    }

    /** What keeps the consumer from working, in words; being held back does not. */
    Optional<String> trouble() {
        return delivery.trouble();
    }
}
