package io.wireloom.contracts.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Counts what a door or a consumer receives and what became of it:
 * {@code received = published + rejected + duplicate + unpacked + dead-lettered + in flight}.
 *
 * <p>Metrics: {@code wireloom_records_received_total}, {@code wireloom_records_closed_total{outcome}},
 * {@code wireloom_records_retried_total}, {@code wireloom_records_dead_lettered_total{reason}}, the histogram
 * {@code wireloom_records_processing_seconds} and the gauges {@code wireloom_records_in_flight} and
 * {@code wireloom_records_unaccounted}, each labelled with service and door.
 */
public final class Ledger {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
    };

    private final MeterRegistry meters;
    private final Counter received;
    private final Counter retried;
    private final Timer processing;
    private final Map<Outcome, Counter> closed = new EnumMap<>(Outcome.class);
    private final Map<Refusal, Counter> deadLettered = new EnumMap<>(Refusal.class);
    private final AtomicLong inFlight = new AtomicLong();

    /**
     * @param door the topic's name, or {@code http}
     */
    public Ledger(MeterRegistry meters, String service, String door) {
        this.meters = meters;
        String[] tags = {"service", service, "door", door};
        received = counter("wireloom.records.received", "Records and items received", tags);
        retried = counter("wireloom.records.retried", "Attempts after the first", tags);
        for (Outcome outcome : Outcome.values()) {
            closed.put(
                    outcome,
                    Counter.builder("wireloom.records.closed")
                            .description("Records and items whose fate is settled")
                            .tags(tags)
                            .tag("outcome", outcome.label())
                            .register(meters));
        }
        for (Refusal reason : Refusal.values()) {
            deadLettered.put(
                    reason,
                    Counter.builder("wireloom.records.dead.lettered")
                            .description("Records and items put on a dead-letter topic")
                            .tags(tags)
                            .tag("reason", reason.label())
                            .register(meters));
        }
        processing = Timer.builder("wireloom.records.processing")
                .description("From receiving a record or item to settling its fate, its batch and all retries included")
                .tags(tags)
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
        gauge(
                "wireloom.records.in.flight",
                "Records and items received whose fate is not settled yet",
                tags,
                inFlight::get);
        gauge(
                "wireloom.records.unaccounted",
                "Received less settled less in flight: 0 unless something is lost",
                tags,
                this::unaccounted);
    }

    private Counter counter(String name, String description, String... tags) {
        return Counter.builder(name).description(description).tags(tags).register(meters);
    }

    private void gauge(String name, String description, String[] tags, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(meters);
    }

    /**
     * A record was received.
     *
     * @return where its fate is to be told
     */
    public Entry received() {
        received.increment();
        inFlight.incrementAndGet();
        return new Entry();
    }

    /** One received record, from receipt to its fate. */
    public final class Entry {

        private final Timer.Sample since = Timer.start(meters);

        private Entry() {}

        /** The record's fate is settled; to be called once. */
        public void closed(Outcome outcome) {
            since.stop(processing);
            closed.get(outcome).increment();
            inFlight.decrementAndGet();
        }
    }

    /** A received record is tried once more. */
    public void retried() {
        retried.increment();
    }

    /** A received record goes to a dead-letter topic; its fate is told as well. */
    public void deadLettered(Refusal reason) {
        deadLettered.get(reason).increment();
    }

    public double count(Outcome outcome) {
        return closed.get(outcome).count();
    }

    public double receivedCount() {
        return received.count();
    }

    /** The counts are read one after the other: for a moment this may be off by what moves meanwhile. */
    private double unaccounted() {
        double open = inFlight.get();
        double settled = closed.values().stream().mapToDouble(Counter::count).sum();
        return received.count() - settled - open;
    }
}
