package io.wireloom.bench.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReceivedRecordsTest {

    private static final String METRICS =
            """
            # HELP wireloom_records_received_total Records taken in
            # TYPE wireloom_records_received_total counter
            wireloom_records_received_total{door="http",service="ingest-service"} 30.0
            wireloom_records_received_total{door="wire-copy",service="ingest-service"} 12.0
            wireloom_records_closed_total{door="http",outcome="published"} 30.0
            """;

    @Test
    void areThoseOfAllDoors() {
        assertThat(ReceivedRecords.in(METRICS)).isEqualTo(42);
    }

    @Test
    void areSharedOutInPercent() {
        assertThat(ReceivedRecords.shares(List.of(20.0, 50.0, 30.0))).isEqualTo("50 % 30 % 20 %");
        assertThat(ReceivedRecords.shares(List.of(0.0, 0.0))).isEqualTo("0 % 0 %");
    }
}
