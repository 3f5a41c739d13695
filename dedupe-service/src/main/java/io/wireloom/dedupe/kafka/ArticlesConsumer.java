package io.wireloom.dedupe.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.BatchDelivery;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.persistence.WeavingTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes records off {@code articles} by the batch, weaves them in and publishes what changed. */
@ApplicationScoped
class ArticlesConsumer {

    private final Delivery delivery;
    private final BatchDelivery<ArticleText> batches;
    private final WeavingTransactions transactions;
    private final Publisher publisher;

    ArticlesConsumer(Deliveries deliveries, WeavingTransactions transactions, Publisher publisher) {
        this.delivery = deliveries.of(Topic.ARTICLES);
        this.batches = delivery.batches(ArticlesConsumer::read, this::weave);
        this.transactions = transactions;
        this.publisher = publisher;
    }

    @Incoming("articles")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
        records.forEach(batch::add);
        return batches.deliver(batch);
    }

    /** What keeps the consumer from working, in words. */
    Optional<String> trouble() {
        return delivery.trouble();
    }

    /** Its words and fingerprints too, so that no time is spent on them while others wait for their turn to weave. */
    private static ArticleText read(ConsumerRecord<String, byte[]> record) {
        return ArticleText.of(MessageCodec.read(record.value(), Article.class));
    }

    /** Duplicates are published after too: their first taking may have ended between the commit and the broker. */
    private Uni<List<Outcome>> weave(List<ArticleText> messages) {
        return transactions.with(weaver -> weaver.takeArticles(messages)).call(publisher::publish);
    }
}
