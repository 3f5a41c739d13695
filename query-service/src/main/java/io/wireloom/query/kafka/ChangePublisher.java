package io.wireloom.query.kafka;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.wireloom.contracts.IncidentChange;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.query.config.QueryConfig;
import io.wireloom.query.persistence.TellingLog;
import io.wireloom.query.timing.Ticks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Writes what changed about incidents to topic {@code changes}, in order, and with it what webhooks and searches make of it. */
@ApplicationScoped
class ChangePublisher {

    private final MutinyEmitter<byte[]> emitter;
    private final TellingLog log;
    private final Ticks ticks;
    private final QueryConfig config;
    private final Clock clock;

    ChangePublisher(
            @Channel("changes-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            TellingLog log,
            Ticks ticks,
            QueryConfig config,
            Clock clock) {
        this.emitter = emitter;
        this.log = log;
        this.ticks = ticks;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (config.changes().tell()) {
            ticks.every(config.changes().poll(), "Telling changes", () -> log.tell(this::publish));
        } else {
            Log.info("Changes are not told: wireloom.query.changes.tell is false.");
        }
    }

    /**
     * Completes when the broker has the changes. Those of one incident wait for one another, so that a failure cannot put a later one
     * before an earlier.
     */
    private Uni<Void> publish(List<IncidentChange> changes) {
        return Multi.createFrom()
                .iterable(changes.stream()
                        .collect(Collectors.groupingBy(IncidentChange::incidentId))
                        .values())
                .onItem()
                .transformToUniAndMerge(ofOne -> Multi.createFrom()
                        .iterable(ofOne)
                        .onItem()
                        .transformToUniAndConcatenate(this::publish)
                        .collect()
                        .last())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> publish(IncidentChange change) {
        ProducerRecord<String, byte[]> record = OutgoingRecords.of(change, Deliveries.SERVICE, clock.instant());
        return emitter.sendMessage(Message.of(record.value())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(record.key())
                        .withHeaders(record.headers())
                        .build()));
    }
}
