package io.wireloom.query.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.query.persistence.CopiesProjection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes topic {@code copies} into the read model. */
@ApplicationScoped
class CopiesConsumer {

    private final Delivery delivery;
    private final CopiesProjection projection;

    CopiesConsumer(Deliveries deliveries, CopiesProjection projection) {
        this.delivery = deliveries.of(Topic.COPIES);
        this.projection = projection;
    }

    @Incoming("copies")
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return delivery.deliver(
                record, received -> projection.apply(MessageCodec.read(received.value(), ArticleCopies.class)));
    }
}
