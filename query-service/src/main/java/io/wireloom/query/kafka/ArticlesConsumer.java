package io.wireloom.query.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.query.persistence.ArticleProjection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes topic {@code articles} into the read model. */
@ApplicationScoped
class ArticlesConsumer {

    private final Delivery delivery;
    private final ArticleProjection projection;

    ArticlesConsumer(Deliveries deliveries, ArticleProjection projection) {
        this.delivery = deliveries.of(Topic.ARTICLES);
        this.projection = projection;
    }

    @Incoming("articles")
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return delivery.deliver(
                record, received -> projection.apply(MessageCodec.read(received.value(), Article.class)));
    }
}
