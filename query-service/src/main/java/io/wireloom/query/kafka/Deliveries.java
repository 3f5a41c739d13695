package io.wireloom.query.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.contracts.delivery.Ledger;
import io.wireloom.contracts.delivery.Outages;
import io.wireloom.contracts.delivery.RetryPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the delivery of each consumed topic, and knows what each is waiting for. */
@ApplicationScoped
class Deliveries {

    static final String SERVICE = "query-service";

    private final Vertx vertx;
    private final MeterRegistry meters;
    private final Clock clock;
    private final DeadLetterPublisher deadLetters;
    private final Map<Topic, Delivery> byTopic = new ConcurrentHashMap<>();

    Deliveries(Vertx vertx, MeterRegistry meters, Clock clock, DeadLetterPublisher deadLetters) {
        this.vertx = vertx;
        this.meters = meters;
        this.clock = clock;
        this.deadLetters = deadLetters;
    }

    Delivery of(Topic topic) {
        return byTopic.computeIfAbsent(
                topic,
                t -> new Delivery(
                        SERVICE,
                        t,
                        new Ledger(meters, SERVICE, t.topicName()),
                        new Delivery.Settings(RetryPolicy.DEFAULT, Deliveries::isOutage, this::wait, clock),
                        deadLetters::publish));
    }

    /** What each consumer is waiting for, by topic name; only those that wait. */
    Map<String, String> troubles() {
        Map<String, String> troubles = new TreeMap<>();
        byTopic.forEach(
                (topic, delivery) -> delivery.trouble().ifPresent(words -> troubles.put(topic.topicName(), words)));
        return troubles;
    }

    /** A timer on the record's own Vert.x context: Hibernate Reactive must stay on it. */
    private Uni<Void> wait(Duration time) {
        return Uni.createFrom()
                .emitter(done -> vertx.setTimer(Math.max(1, time.toMillis()), timer -> done.complete(null)));
    }

    static boolean isOutage(Throwable failure) {
        if (Outages.isOutage(failure)) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof PgException pg ? Outages.passes(pg.getSqlState()) : isLostConnection(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Vert.x tells a lost connection or an exhausted pool by its own exceptions, without a code. */
    private static boolean isLostConnection(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof io.vertx.sqlclient.ClosedConnectionException
                || (cause instanceof VertxException && message != null && message.contains("closed"))
                || "Timeout".equals(message);
    }
}
