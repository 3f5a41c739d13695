package io.wireloom.ingest.doors;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.delivery.Ledger;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.contracts.delivery.Refusal;
import io.wireloom.ingest.kafka.Service;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Counts what comes to each door: accepted is published, unchanged a duplicate, anything refused rejected. */
@ApplicationScoped
public class DoorLedger {

    private final Map<Door, Ledger> ledgers = new EnumMap<>(Door.class);

    DoorLedger(MeterRegistry meters) {
        for (Door door : Door.values()) {
            ledgers.put(door, new Ledger(meters, Service.NAME, door.label()));
        }
    }

    /** Counts one item over the work on it. */
    public Uni<Receipt> count(Door door, Supplier<Uni<Receipt>> work) {
        Ledger.Entry entry = ledgers.get(door).received();
        return Uni.createFrom()
                .deferred(work::get)
                .invoke(receipt -> entry.closed(
                        receipt.status() == Receipt.Status.ACCEPTED ? Outcome.PUBLISHED : Outcome.DUPLICATE))
                .onFailure()
                .invoke(() -> entry.closed(Outcome.REJECTED))
                .onCancellation()
                .invoke(() -> entry.closed(Outcome.REJECTED));
    }

    /** Counts one item whose fate the work itself tells, for doors that dead-letter what they refuse. */
    public Outcome settle(Door door, Supplier<Outcome> work) {
        Ledger ledger = ledgers.get(door);
        Ledger.Entry entry = ledger.received();
        Outcome outcome = Outcome.REJECTED;
        try {
            outcome = work.get();
            return outcome;
        } finally {
            if (outcome == Outcome.DEAD_LETTERED) {
                ledger.deadLettered(Refusal.UNREADABLE);
            }
            entry.closed(outcome);
        }
    }
}
