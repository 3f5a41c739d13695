package io.wireloom.contracts.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what a door or a consumer receives and what became of it:
 * {@code received = published + rejected + duplicate + unpacked + dead-lettered + in flight}.
 *
 * <p>Metrics: {@code wireloom_records_received_total}, {@code wireloom_records_closed_total{outcome}},
 * {@code wireloom_records_retried_total} and the gauge {@code wireloom_records_in_flight}, each labelled with service and door.
 */
public final class Ledger {

    private final Counter received;
    private final Counter retried;
    private final Map<Outcome, Counter> closed = new EnumMap<>(Outcome.class);
    private final AtomicLong inFlight = new AtomicLong();

    /**
     * @param door the topic's name, or {@code http}
     */
    public Ledger(MeterRegistry meters, String service, String door) {
        received = Counter.builder("wireloom.records.received")
                .description("Records and items received")
                .tags("service", service, "door", door)
                .register(meters);
        retried = Counter.builder("wireloom.records.retried")
                .description("Attempts after the first")
                .tags("service", service, "door", door)
                .register(meters);
        for (Outcome outcome : Outcome.values()) {
            closed.put(
                    outcome,
                    Counter.builder("wireloom.records.closed")
                            .description("Records and items whose fate is settled")
                            .tags("service", service, "door", door, "outcome", outcome.label())
                            .register(meters));
        }
        Gauge.builder("wireloom.records.in.flight", inFlight, AtomicLong::get)
                .description("Records and items received whose fate is not settled yet")
                .tags("service", service, "door", door)
                .register(meters);
    }

    /** A record was received. */
    public void received() {
        received.increment();
        inFlight.incrementAndGet();
    }

    /** A received record's fate is settled. */
    public void closed(Outcome outcome) {
        closed.get(outcome).increment();
        inFlight.decrementAndGet();
    }

    /** A received record is tried once more. */
    public void retried() {
        retried.increment();
    }

    public double count(Outcome outcome) {
        return closed.get(outcome).count();
    }

    public double receivedCount() {
        return received.count();
    }
}
