package io.wireloom.dedupe.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.persistence.WeavingTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes records off {@code articles}, weaves them in and publishes what changed. */
@ApplicationScoped
class ArticlesConsumer {

    private final Delivery delivery;
    private final WeavingTransactions transactions;
    private final Publisher publisher;

    ArticlesConsumer(Deliveries deliveries, WeavingTransactions transactions, Publisher publisher) {
        this.delivery = deliveries.of(Topic.ARTICLES);
        this.transactions = transactions;
        this.publisher = publisher;
    }

    @Incoming("articles")
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return delivery.deliver(record, this::weave);
    }

    /** What keeps the consumer from working, in words. */
    Optional<String> trouble() {
        return delivery.trouble();
    }

    /** A duplicate is published after too: its first taking may have ended between the commit and the broker. */
    private Uni<Outcome> weave(ConsumerRecord<String, byte[]> record) {
        Article message = MessageCodec.read(record.value(), Article.class);
        return transactions.with(weaver -> weaver.takeArticles(List.of(ArticleText.of(message))))
                .map(outcomes -> outcomes.get(0))
                .call(publisher::publish);
    }
}
