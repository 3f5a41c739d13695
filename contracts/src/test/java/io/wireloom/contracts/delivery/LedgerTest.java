package io.wireloom.contracts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Ledger ledger = new Ledger(meters, "extract-service", "articles");

    @Test
    void showsEveryOutcomeBeforeTheFirstRecord() {
        assertThat(meters.get("wireloom.records.closed").counters())
                .extracting(counter -> counter.getId().getTag("outcome"))
                .containsExactlyInAnyOrder("published", "rejected", "duplicate", "unpacked", "dead_lettered");
    }

    @Test
    void countsWhatIsReceivedAndNotYetSettled() {
        ledger.received().closed(Outcome.DUPLICATE);
        ledger.received();

        assertThat(ledger.receivedCount()).isEqualTo(2);
        assertThat(ledger.count(Outcome.DUPLICATE)).isEqualTo(1);
        assertThat(meters.get("wireloom.records.in.flight").gauge().value()).isEqualTo(1);
    }

    @Test
    void timesARecordFromItsReceiptToItsFate() {
        Ledger.Entry entry = ledger.received();
        assertThat(meters.get("wireloom.records.processing").timer().count()).isZero();

        entry.closed(Outcome.PUBLISHED);

        assertThat(meters.get("wireloom.records.processing").timer().count()).isEqualTo(1);
    }

    @Test
    void tellsWhatIsPutAsideByReason() {
        ledger.deadLettered(Refusal.UNREADABLE);

        assertThat(meters.get("wireloom.records.dead.lettered").counters())
                .extracting(counter -> counter.getId().getTag("reason") + " " + (int) counter.count())
                .containsExactlyInAnyOrder("unreadable 1", "fault 0");
    }

    @Test
    void accountsForEveryRecord() {
        ledger.received();
        ledger.received().closed(Outcome.PUBLISHED);
        Gauge unaccounted = meters.get("wireloom.records.unaccounted").gauge();
        assertThat(unaccounted.value()).isZero();

        meters.get("wireloom.records.received").counter().increment();

        assertThat(unaccounted.value()).isEqualTo(1);
    }

    @Test
    void labelsAndDescribesEveryMetric() {
        // The buckets of a histogram are meters of their own here, and none in Prometheus.
        assertThat(meters.getMeters())
                .map(Meter::getId)
                .filteredOn(id -> id.getTag("le") == null)
                .isNotEmpty()
                .allSatisfy(id -> {
                    assertThat(id.getTag("service")).isEqualTo("extract-service");
                    assertThat(id.getTag("door")).isEqualTo("articles");
                    assertThat(id.getDescription()).isNotBlank();
                });
    }
}
