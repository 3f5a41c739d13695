package io.wireloom.query.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.query.persistence.DecisionProjection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes topic {@code decisions} into the read model. */
@ApplicationScoped
class DecisionsConsumer {

    private final Delivery delivery;
    private final DecisionProjection projection;

    DecisionsConsumer(Deliveries deliveries, DecisionProjection projection) {
        this.delivery = deliveries.of(Topic.DECISIONS);
        this.projection = projection;
    }

    @Incoming("decisions")
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return delivery.deliver(
                record, received -> projection.apply(MessageCodec.read(received.value(), DeskDecision.class)));
    }
}
