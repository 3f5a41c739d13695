package io.wireloom.dedupe.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.contracts.delivery.Ledger;
import io.wireloom.contracts.delivery.RetryPolicy;
import io.wireloom.contracts.delivery.Traces;
import io.wireloom.contracts.delivery.UntilStopped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** Makes the delivery of a topic: how its records are retried, dead-lettered and counted. */
@ApplicationScoped
class Deliveries {

    /** This service's name on topics, metrics and dead letters. */
    static final String SERVICE = "dedupe-service";

    private final RecordSender sender;
    private final MeterRegistry meters;
    private final Vertx vertx;
    private final Clock clock;
    private final Traces traces;
    private final UntilStopped outages = new UntilStopped(Outage::is);

    Deliveries(RecordSender sender, MeterRegistry meters, Vertx vertx, Clock clock, Traces traces) {
        this.sender = sender;
        this.meters = meters;
        this.vertx = vertx;
        this.clock = clock;
        this.traces = traces;
    }

    Delivery of(Topic topic) {
        return new Delivery(
                SERVICE,
                topic,
                new Ledger(meters, SERVICE, topic.topicName()),
                new Delivery.Settings(RetryPolicy.DEFAULT, outages, this::delay, clock, traces),
                sender::deadLetter);
    }

    void stop(@Observes ShutdownEvent stopping) {
        outages.stop();
    }

    private Uni<Void> delay(Duration wait) {
        return Uni.createFrom()
                .emitter(emitter -> vertx.setTimer(Math.max(1, wait.toMillis()), ignored -> emitter.complete(null)));
    }
}
