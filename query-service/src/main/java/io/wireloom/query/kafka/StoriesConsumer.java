package io.wireloom.query.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.BatchDelivery;
import io.wireloom.query.persistence.StoryProjection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes topic {@code stories} into the read model, by the batch. */
@ApplicationScoped
class StoriesConsumer {

    private final BatchDelivery<Story> delivery;

    StoriesConsumer(Deliveries deliveries, StoryProjection projection) {
        delivery = deliveries
                .of(Topic.STORIES)
                .batches(record -> MessageCodec.read(record.value(), Story.class), projection::apply);
    }

    @Incoming("stories")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return delivery.deliver(Deliveries.list(records));
    }
}
