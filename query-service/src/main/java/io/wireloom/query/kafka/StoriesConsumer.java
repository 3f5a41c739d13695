package io.wireloom.query.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.query.persistence.StoryProjection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes topic {@code stories} into the read model. */
@ApplicationScoped
class StoriesConsumer {

    private final Delivery delivery;
    private final StoryProjection projection;

    StoriesConsumer(Deliveries deliveries, StoryProjection projection) {
        this.delivery = deliveries.of(Topic.STORIES);
        this.projection = projection;
    }

    @Incoming("stories")
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return delivery.deliver(record, received -> projection.apply(MessageCodec.read(received.value(), Story.class)));
    }
}
