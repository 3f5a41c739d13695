package io.wireloom.dedupe.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.weaving.Weaver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes records off {@code articles} by the batch, weaves them in and publishes what changed. */
@ApplicationScoped
class ArticlesConsumer {

    private final Intake<ArticleText> intake;

    ArticlesConsumer(Intakes intakes) {
        // Words and fingerprints are made in reading, so that no time is spent on them under the lock.
        intake = intakes.of(
                Topic.ARTICLES, value -> ArticleText.of(MessageCodec.read(value, Article.class)), Weaver::takeArticles);
    }

    @Incoming("articles")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }

    /** What keeps the consumer from working, in words. */
    Optional<String> trouble() {
        return intake.trouble();
    }
}
