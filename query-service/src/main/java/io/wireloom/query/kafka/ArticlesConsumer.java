package io.wireloom.query.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.BatchDelivery;
import io.wireloom.query.persistence.ArticleProjection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes topic {@code articles} into the read model, by the batch. */
@ApplicationScoped
class ArticlesConsumer {

    private final BatchDelivery<ArticleProjection.Arrived> delivery;

    ArticlesConsumer(Deliveries deliveries, ArticleProjection projection) {
        delivery = deliveries.of(Topic.ARTICLES).batches(ArticlesConsumer::read, projection::versions);
    }

    private static ArticleProjection.Arrived read(ConsumerRecord<String, byte[]> record) {
        return new ArticleProjection.Arrived(
                MessageCodec.read(record.value(), Article.class), OutgoingRecords.backfilled(record));
    }

    @Incoming("articles")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return delivery.deliver(Deliveries.list(records));
    }
}
