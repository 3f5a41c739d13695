package io.wireloom.query.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.BatchDelivery;
import io.wireloom.query.persistence.IncidentProjection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes topic {@code incidents} into the read model, by the batch. */
@ApplicationScoped
class IncidentsConsumer {

    private final BatchDelivery<Incident> delivery;

    IncidentsConsumer(Deliveries deliveries, IncidentProjection projection) {
        delivery = deliveries
                .of(Topic.INCIDENTS)
                .batches(record -> MessageCodec.read(record.value(), Incident.class), projection::apply);
    }

    @Incoming("incidents")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return delivery.deliver(Deliveries.list(records));
    }
}
