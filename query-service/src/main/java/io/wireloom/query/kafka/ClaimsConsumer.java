package io.wireloom.query.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.BatchDelivery;
import io.wireloom.query.persistence.ArticleProjection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes topic {@code claims} into the read model, by the batch. */
@ApplicationScoped
class ClaimsConsumer {

    private final BatchDelivery<ArticleProjection.Extracted> delivery;

    ClaimsConsumer(Deliveries deliveries, ArticleProjection projection) {
        delivery = deliveries.of(Topic.CLAIMS).batches(ClaimsConsumer::read, projection::claims);
    }

    @Incoming("claims")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return delivery.deliver(Deliveries.list(records));
    }

    private static ArticleProjection.Extracted read(ConsumerRecord<String, byte[]> record) {
        return new ArticleProjection.Extracted(MessageCodec.read(record.value(), ArticleClaims.class), madeAt(record));
    }

    /** When the claims were made: what their CloudEvents header says, else when the broker took them. */
    private static Instant madeAt(ConsumerRecord<String, byte[]> record) {
        Header time = record.headers().lastHeader("ce_time");
        if (time != null) {
            try {
                return Instant.parse(new String(time.value(), StandardCharsets.UTF_8));
            } catch (DateTimeException e) {
                return Instant.ofEpochMilli(record.timestamp());
            }
        }
        return Instant.ofEpochMilli(record.timestamp());
    }
}
