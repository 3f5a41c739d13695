package io.wireloom.ingest.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.delivery.Ledger;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.ingest.kafka.Service;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Counts what comes to the HTTP door: accepted is published, unchanged a duplicate, anything refused rejected. */
@ApplicationScoped
class DoorLedger {

    private final Ledger ledger;

    DoorLedger(MeterRegistry meters) {
        ledger = new Ledger(meters, Service.NAME, "http");
    }

    /** Counts one item over the work on it. */
    Uni<Receipt> count(Supplier<Uni<Receipt>> work) {
        ledger.received();
        return Uni.createFrom()
                .deferred(work::get)
                .invoke(receipt -> ledger.closed(
                        receipt.status() == Receipt.Status.ACCEPTED ? Outcome.PUBLISHED : Outcome.DUPLICATE))
                .onFailure()
                .invoke(() -> ledger.closed(Outcome.REJECTED))
                .onCancellation()
                .invoke(() -> ledger.closed(Outcome.REJECTED));
    }
}
