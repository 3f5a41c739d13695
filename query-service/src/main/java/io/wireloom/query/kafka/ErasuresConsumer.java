package io.wireloom.query.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Erasure;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.query.persistence.ErasureProjection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes topic {@code erasures} into the read model. */
@ApplicationScoped
class ErasuresConsumer {

    private final Delivery delivery;
    private final ErasureProjection projection;

    ErasuresConsumer(Deliveries deliveries, ErasureProjection projection) {
        this.delivery = deliveries.of(Topic.ERASURES);
        this.projection = projection;
    }

    @Incoming("erasures")
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return delivery.deliver(
                record, received -> projection.apply(MessageCodec.read(received.value(), Erasure.class)));
    }
}
