package io.wireloom.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.status.Health;
import io.wireloom.contracts.status.LedgerCounts;
import io.wireloom.local.status.StackStatus.Stage;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusTableTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void tellsThePaceBetweenTwoMoments() {
        List<String> lines = StatusTable.of(at(2, 500, 90, 40), at(0, 480, 80, 60));

        assertThat(lines.get(0)).containsSubsequence("received/s", "settled/s", "in hand", "lag", "lag moves/s");
        assertThat(lines.get(1).split(" {2,}"))
                .startsWith("extract-service", "ready", "10.0", "5.0", "410", "40", "-10.0");
    }

    @Test
    void tellsNoPaceOfAStageThatBeganAnew() {
        assertThat(StatusTable.of(at(2, 3, 3, 0), at(0, 480, 80, 60)).get(1)).doesNotContain(".");
        assertThat(StatusTable.of(at(0, 480, 80, 60), null).get(1)).doesNotContain(".");
    }

    @Test
    void tellsWhatWasDoneSinceTheStart() {
        assertThat(StatusTable.of(at(0, 480, 80, 60)).get(1))
                .contains("extract-service", "ready", "60", "480", "80", "http://localhost:8082");
    }

    private static StackStatus at(int seconds, long received, long published, long waiting) {
        LedgerCounts counts = new LedgerCounts(received, received - published, Map.of("published", published));
        return new StackStatus(
                NOON.plusSeconds(seconds),
                List.of(new Stage(
                        "extract-service",
                        URI.create("http://localhost:8082"),
                        new Health(true, ""),
                        waiting,
                        counts,
                        0)));
    }
}
