package io.wireloom.contracts.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerCountsTest {

    @Test
    void doorsAreSummedAndFatesKeptApart() {
        LedgerCounts counts = LedgerCounts.read(
                """
                # HELP wireloom_records_received_total Records and items received
                wireloom_records_received_total{door="http",service="ingest-service"} 30.0
                wireloom_records_received_total{door="wire-copy",service="ingest-service"} 2.0
                wireloom_records_closed_total{door="http",outcome="published",service="ingest-service"} 28.0
                wireloom_records_closed_total{door="wire-copy",outcome="published",service="ingest-service"} 1.0
                wireloom_records_closed_total{door="http",outcome="duplicate",service="ingest-service"} 2.0
                wireloom_records_in_flight{door="http",service="ingest-service"} 1.0
                """);
        assertThat(counts.received()).isEqualTo(32);
        assertThat(counts.closed("published")).isEqualTo(29);
        assertThat(counts.closed("duplicate")).isEqualTo(2);
        assertThat(counts.closed("rejected")).isZero();
        assertThat(counts.inFlight()).isEqualTo(1);
        assertThat(counts.plus(counts).settled()).isEqualTo(62);
    }
}
