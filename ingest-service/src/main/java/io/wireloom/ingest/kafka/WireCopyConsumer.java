package io.wireloom.ingest.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.ingest.wire.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes items off {@code wire-copy} as they come. */
@ApplicationScoped
public class WireCopyConsumer {

    private final TopicIntake intake;
    private final Delivery delivery;

    WireCopyConsumer(TopicIntake intake) {
        this.intake = intake;
        this.delivery = intake.delivery(Lane.LIVE);
    }

    @Incoming("wire-copy")
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return delivery.deliver(record, received -> intake.take(received, Lane.LIVE));
    }

    /** What keeps the consumer from working, in words. */
    Optional<String> trouble() {
        return delivery.trouble();
    }
}
