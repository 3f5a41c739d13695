package io.wireloom.query.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.query.persistence.IncidentProjection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes topic {@code incidents} into the read model. */
@ApplicationScoped
class IncidentsConsumer {

    private final Delivery delivery;
    private final IncidentProjection projection;

    IncidentsConsumer(Deliveries deliveries, IncidentProjection projection) {
        this.delivery = deliveries.of(Topic.INCIDENTS);
        this.projection = projection;
    }

    @Incoming("incidents")
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return delivery.deliver(
                record, received -> projection.apply(MessageCodec.read(received.value(), Incident.class)));
    }
}
