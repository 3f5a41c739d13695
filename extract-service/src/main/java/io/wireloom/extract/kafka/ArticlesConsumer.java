package io.wireloom.extract.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.BatchDelivery;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.contracts.delivery.Ledger;
import io.wireloom.contracts.delivery.Outages;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.contracts.delivery.RetryPolicy;
import io.wireloom.contracts.delivery.Traces;
import io.wireloom.contracts.delivery.UntilStopped;
import io.wireloom.extract.claims.ExtractorPool;
import io.wireloom.extract.config.ExtractConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes articles off {@code articles} by the batch, extracts one after another on a worker thread and publishes the claims of each at
 * once, also an empty list: every version that can be read has its record on {@code claims}, so that whoever waits for it sees it
 * done. A candidate extractor writes to {@code claims-candidate} instead.
 */
@ApplicationScoped
class ArticlesConsumer {

    private static final String SERVICE = "extract-service";

    private final ExtractorPool extractors;
    private final RecordSender sender;
    private final ExtractionYield yields;
    private final Clock clock;
    private final boolean candidate;
    private final UntilStopped outages = new UntilStopped(Outages::isOutage);
    private final Delivery delivery;
    private final BatchDelivery<Article> batches;

    ArticlesConsumer(
            ExtractorPool extractors,
            RecordSender sender,
            ExtractionYield yields,
            Traces traces,
            MeterRegistry meters,
            Vertx vertx,
            Clock clock,
            ExtractConfig config) {
        this.extractors = extractors;
        this.sender = sender;
        this.yields = yields;
        this.clock = clock;
        this.candidate = config.shadow();
        this.delivery = new Delivery(
                SERVICE,
                Topic.ARTICLES,
                new Ledger(meters, SERVICE, Topic.ARTICLES.topicName()),
                new Delivery.Settings(RetryPolicy.DEFAULT, outages, wait -> delay(vertx, wait), clock, traces),
                candidate ? ArticlesConsumer::leaveOut : sender::deadLetter);
        this.batches = delivery.batches(record -> MessageCodec.read(record.value(), Article.class), this::extract);
    }

    /** A candidate writes no dead letters: the article stays on its topic, and the report of differences shows that it is missing. */
    private static Uni<Void> leaveOut(ProducerRecord<String, byte[]> letter) {
        Log.warnf("The candidate cannot read an article, articleId=%s", letter.key());
        return Uni.createFrom().voidItem();
    }

    void stop(@Observes ShutdownEvent stopping) {
        outages.stop();
    }

    @Incoming("articles")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return batches.deliver(
                StreamSupport.stream(records.spliterator(), false).toList());
    }

    /** What keeps the consumer from working, in words. */
    Optional<String> trouble() {
        return delivery.trouble();
    }

    private Uni<List<Outcome>> extract(List<Article> articles) {
        return Uni.createFrom()
                .item(() -> articles.stream().map(this::publish).toArray(CompletableFuture<?>[]::new))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(published -> Uni.createFrom().completionStage(CompletableFuture.allOf(published)))
                .replaceWith(() -> Collections.nCopies(articles.size(), Outcome.PUBLISHED));
    }

    /** Extracts, and sends without waiting for the broker; completes when it has the claims. */
    private CompletableFuture<Void> publish(Article article) {
        ArticleClaims claims = extractors.extract(article);
        return sender.claims(record(claims)).thenRun(() -> yields.count(claims));
    }

    private ProducerRecord<String, byte[]> record(ArticleClaims claims) {
        return candidate
                ? OutgoingRecords.candidate(claims, SERVICE, clock.instant())
                : OutgoingRecords.of(claims, SERVICE, clock.instant());
    }

    private static Uni<Void> delay(Vertx vertx, Duration wait) {
        return Uni.createFrom()
                .emitter(emitter -> vertx.setTimer(Math.max(1, wait.toMillis()), ignored -> emitter.complete(null)));
    }
}
