package io.wireloom.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.wireloom.contracts.Erasure;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.contracts.delivery.Ledger;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.contracts.delivery.RetryPolicy;
import io.wireloom.contracts.delivery.Traces;
import io.wireloom.contracts.delivery.UntilStopped;
import io.wireloom.ingest.persistence.StoryRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes orders to erase off {@code erasures}: what is kept of the article goes, and nothing of it is taken from then on. */
@ApplicationScoped
public class ErasuresConsumer {

    private final UntilStopped outages = new UntilStopped(Outage::is);
    private final Delivery delivery;
    private final StoryRepository stories;
    private final Vertx vertx;

    ErasuresConsumer(
            StoryRepository stories,
            RecordSender sender,
            Vertx vertx,
            Clock clock,
            Traces traces,
            MeterRegistry meters) {
        this.stories = stories;
        this.vertx = vertx;
        this.delivery = new Delivery(
                Service.NAME,
                Topic.ERASURES,
                new Ledger(meters, Service.NAME, Topic.ERASURES.topicName()),
                new Delivery.Settings(RetryPolicy.DEFAULT, outages, this::delay, clock, traces),
                sender::deadLetter);
    }

    void stop(@Observes ShutdownEvent stopping) {
        outages.stop();
    }

    @Incoming("erasures")
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return delivery.deliver(record, received -> erase(MessageCodec.read(received.value(), Erasure.class)));
    }

    /** What keeps the consumer from working, in words. */
    Optional<String> trouble() {
        return delivery.trouble();
    }

    private Uni<Outcome> erase(Erasure order) {
        return stories.alone(order.articleId(), story -> story.erase(order))
                .map(fresh -> fresh ? Outcome.PUBLISHED : Outcome.DUPLICATE);
    }

    private Uni<Void> delay(Duration wait) {
        return Uni.createFrom()
                .emitter(emitter -> vertx.setTimer(Math.max(1, wait.toMillis()), ignored -> emitter.complete(null)));
    }
}
