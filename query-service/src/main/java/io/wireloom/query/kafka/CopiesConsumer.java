package io.wireloom.query.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.BatchDelivery;
import io.wireloom.query.persistence.CopiesProjection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes topic {@code copies} into the read model, by the batch. */
@ApplicationScoped
class CopiesConsumer {

    private final BatchDelivery<ArticleCopies> delivery;

    CopiesConsumer(Deliveries deliveries, CopiesProjection projection) {
        delivery = deliveries
                .of(Topic.COPIES)
                .batches(record -> MessageCodec.read(record.value(), ArticleCopies.class), projection::apply);
    }

    @Incoming("copies")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return delivery.deliver(Deliveries.list(records));
    }
}
