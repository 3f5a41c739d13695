package io.wireloom.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.wireloom.contracts.UnreadableMessageException;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.contracts.delivery.Ledger;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.contracts.delivery.RetryPolicy;
import io.wireloom.contracts.delivery.Traces;
import io.wireloom.contracts.delivery.UntilStopped;
import io.wireloom.ingest.article.Normaliser;
import io.wireloom.ingest.article.ReadAhead;
import io.wireloom.ingest.config.IngestConfig;
import io.wireloom.ingest.unpacking.Unpacking;
import io.wireloom.ingest.wire.Lane;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes items off the topics of copy; the versions that they make of their stories are published once each. A document of many is
 * written back to the topic that it came by, part by part.
 */
@ApplicationScoped
class TopicIntake {

    private final UntilStopped outages = new UntilStopped(Outage::is);
    private final Normaliser normaliser;
    private final ReadAhead ahead;
    private final Unpacking unpacking;
    private final StoryPublisher stories;
    private final RecordSender sender;
    private final IngestConfig config;
    private final Vertx vertx;
    private final Clock clock;
    private final Traces traces;
    private final MeterRegistry meters;

    TopicIntake(
            Normaliser normaliser,
            ReadAhead ahead,
            Unpacking unpacking,
            StoryPublisher stories,
            RecordSender sender,
            IngestConfig config,
            Vertx vertx,
            Clock clock,
            Traces traces,
            MeterRegistry meters) {
        this.normaliser = normaliser;
        this.ahead = ahead;
        this.unpacking = unpacking;
        this.stories = stories;
        this.sender = sender;
        this.config = config;
        this.vertx = vertx;
        this.traces = traces;
        this.clock = clock;
        this.meters = meters;
    }

    void stop(@Observes ShutdownEvent stopping) {
        outages.stop();
    }

    /** How the records of a lane are taken off its topic, whatever happens. */
    Delivery delivery(Lane lane) {
        return new Delivery(
                Service.NAME,
                lane.topic(),
                new Ledger(meters, Service.NAME, lane.topic().topicName()),
                new Delivery.Settings(RetryPolicy.DEFAULT, outages, this::delay, clock, traces),
                sender::deadLetter);
    }

    /** Takes what a record holds. */
    Uni<Outcome> take(ConsumerRecord<String, byte[]> record, Lane lane) {
        return blocking(() -> single(WireRecords.item(record, config.defaultFeed()), lane))
                .chain(single -> single.isPresent()
                        ? publishSingle(record.key(), single.get(), lane)
                        : Uni.createFrom().item(Outcome.UNPACKED));
    }

    private Uni<Outcome> publishSingle(String key, WireItem item, Lane lane) {
        return blocking(() -> ahead.take(item).orElseGet(() -> normaliser.read(item)))
                .invoke(contribution ->
                        traces.alsoKnownAs(key, contribution.article().articleId()))
                .chain(contribution -> stories.take(contribution, lane));
    }

    private <T> Uni<T> blocking(Supplier<T> work) {
        return Uni.createFrom().completionStage(() -> vertx.executeBlocking(() -> readable(work), false)
                .toCompletionStage());
    }

    private static <T> T readable(Supplier<T> work) {
        try {
            return work.get();
        } catch (UnusableItemException e) {
            throw new UnreadableMessageException(e.getMessage(), e);
        }
    }

    /**
     * The item that a record is; empty when it is a document of many, each of which has been written as a record of its own, so that
     * one that is damaged holds up none of the others.
     */
    private Optional<WireItem> single(WireItem item, Lane lane) {
        if (!unpacking.holdsMany(item)) {
            return Optional.of(item);
        }
        PartWriter writer = new PartWriter(
                part -> sender.wireCopy(WireRecords.of(part, lane)).subscribeAsCompletionStage());
        try {
            unpacking.unpack(item, writer);
        } catch (UnusableItemException e) {
            writer.flush();
            throw e;
        }
        return writer.end();
    }

    private Uni<Void> delay(Duration wait) {
        return Uni.createFrom()
                .emitter(emitter -> vertx.setTimer(Math.max(1, wait.toMillis()), ignored -> emitter.complete(null)));
    }
}
