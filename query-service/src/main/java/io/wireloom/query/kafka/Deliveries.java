package io.wireloom.query.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.contracts.delivery.Ledger;
import io.wireloom.contracts.delivery.Outages;
import io.wireloom.contracts.delivery.RetryPolicy;
import io.wireloom.contracts.delivery.Traces;
import io.wireloom.contracts.delivery.UntilStopped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Makes the delivery of each consumed topic, and knows what each is waiting for. */
@ApplicationScoped
class Deliveries {

    static final String SERVICE = "query-service";

    private final Vertx vertx;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Traces traces;
    private final DeadLetterPublisher deadLetters;
    private final UntilStopped outages = new UntilStopped(Deliveries::isOutage);
    private final Map<Topic, Delivery> byTopic = new ConcurrentHashMap<>();

    Deliveries(Vertx vertx, MeterRegistry meters, Clock clock, Traces traces, DeadLetterPublisher deadLetters) {
        this.vertx = vertx;
        this.meters = meters;
        this.clock = clock;
        this.traces = traces;
        this.deadLetters = deadLetters;
    }

    Delivery of(Topic topic) {
        return byTopic.computeIfAbsent(
                topic,
                t -> new Delivery(
                        SERVICE,
                        t,
                        new Ledger(meters, SERVICE, t.topicName()),
                        new Delivery.Settings(RetryPolicy.DEFAULT, outages, this::wait, clock, traces),
                        deadLetters::publish));
    }

    void stop(@Observes ShutdownEvent stopping) {
        outages.stop();
    }

    /** What each consumer is waiting for, by topic name; only those that wait. */
    Map<String, String> troubles() {
        Map<String, String> troubles = new TreeMap<>();
        byTopic.forEach(
                (topic, delivery) -> delivery.trouble().ifPresent(words -> troubles.put(topic.topicName(), words)));
        return troubles;
    }

    /** The records of a batch, partition by partition in their order. */
    static List<ConsumerRecord<String, byte[]>> list(ConsumerRecords<String, byte[]> records) {
        return StreamSupport.stream(records.spliterator(), false).toList();
    }

    /** A timer on the record's own Vert.x context: Hibernate Reactive must stay on it. */
    private Uni<Void> wait(Duration time) {
        return Uni.createFrom()
                .emitter(done -> vertx.setTimer(Math.max(1, time.toMillis()), timer -> done.complete(null)));
    }

    static boolean isOutage(Throwable failure) {
        return Outages.isOutage(failure, cause -> cause instanceof PgException pg ? pg.getSqlState() : null);
    }
}
