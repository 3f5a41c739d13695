package io.wireloom.dedupe.kafka;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.dedupe.persistence.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** Publishes what the state holds unpublished: after every record taken in, and at start what an earlier run left. */
@ApplicationScoped
class Publisher {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final RecordSender sender;
    private final PublishedCounts counts;
    private final Clock clock;

    Publisher(Outbox outbox, RecordSender sender, PublishedCounts counts, Clock clock) {
        this.outbox = outbox;
        this.sender = sender;
        this.counts = counts;
        this.clock = clock;
    }

    /** Completes when the broker has everything that was written. */
    Uni<Void> publish() {
        return outbox.publish(new Outbox.Senders(
                incident -> sender.incident(
                                OutgoingRecords.of(incident, Deliveries.SERVICE, clock.instant()),
                                incident.articleIds())
                        .invoke(() -> counts.count(incident)),
                copies -> sender.copies(OutgoingRecords.of(copies, Deliveries.SERVICE, clock.instant()))
                        .invoke(() -> counts.count(copies)),
                story -> sender.story(OutgoingRecords.of(story, Deliveries.SERVICE, clock.instant()))));
    }

    void publishWhatWasLeft(@Observes StartupEvent started) {
        VertxContextSupport.subscribe(
                () -> publish()
                        .onFailure()
                        .retry()
                        .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                        .indefinitely()
                        .toMulti(),
                subscription -> subscription.with(
                        ignored -> {}, failure -> Log.errorf(failure, "What an earlier run left cannot be published")));
    }
}
