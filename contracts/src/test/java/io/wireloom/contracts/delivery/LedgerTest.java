package io.wireloom.contracts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

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
        ledger.received();
        ledger.received();
        ledger.closed(Outcome.DUPLICATE);

        assertThat(ledger.receivedCount()).isEqualTo(2);
        assertThat(ledger.count(Outcome.DUPLICATE)).isEqualTo(1);
        assertThat(meters.get("wireloom.records.in.flight").gauge().value()).isEqualTo(1);
    }

    @Test
    void labelsAndDescribesEveryMetric() {
        assertThat(meters.getMeters()).map(Meter::getId).isNotEmpty().allSatisfy(id -> {
            assertThat(id.getTag("service")).isEqualTo("extract-service");
            assertThat(id.getTag("door")).isEqualTo("articles");
            assertThat(id.getDescription()).isNotBlank();
        });
    }
}
