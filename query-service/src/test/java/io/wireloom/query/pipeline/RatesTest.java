package io.wireloom.query.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.status.Health;
import io.wireloom.contracts.status.LedgerCounts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final Rates rates = new Rates(Duration.ofMinutes(2));

    @Test
    void aFirstCountTellsNoRate() {
        rates.add(NOON, List.of(reading("a", 500, 400)));
        assertThat(rates.now()).isNull();
    }

    @Test
    void theRateIsTakenOverTheTimeBetweenCounts() {
        rates.add(NOON, List.of(reading("a", 500, 400)));
        rates.add(NOON.plusSeconds(30), List.of(reading("a", 530, 410)));
        assertThat(rates.now()).isEqualTo(new Rates.Rate(30, 60, 20));
    }

    @Test
    void aServiceThatStartedAnewCountsFromNothing() {
        rates.add(NOON, List.of(reading("a", 500, 400)));
        rates.add(NOON.plusSeconds(60), List.of(reading("a", 7, 6)));
        assertThat(rates.now()).isEqualTo(new Rates.Rate(60, 7, 6));
    }

    @Test
    void instancesAreAddedUpAndANewOneIsNoGrowth() {
        rates.add(NOON, List.of(reading("a", 10, 10)));
        rates.add(NOON.plusSeconds(60), List.of(reading("a", 12, 12), reading("b", 900, 900)));
        rates.add(NOON.plusSeconds(120), List.of(reading("a", 14, 14), reading("b", 904, 904)));
        assertThat(rates.now()).isEqualTo(new Rates.Rate(120, 4, 4));
    }

    @Test
    void whatLiesBeforeTheWindowIsForgotten() {
        rates.add(NOON, List.of(reading("a", 0, 0)));
        rates.add(NOON.plusSeconds(60), List.of(reading("a", 600, 600)));
        rates.add(NOON.plusSeconds(200), List.of(reading("a", 600, 600)));
        rates.add(NOON.plusSeconds(230), List.of(reading("a", 610, 610)));
        assertThat(rates.now()).isEqualTo(new Rates.Rate(30, 20, 20));
    }

    @Test
    void aSilentInstanceIsLeftOut() {
        rates.add(NOON, List.of(reading("a", 500, 400)));
        Reading silent = new Reading(
                URI.create("http://a"), new Health(false, "does not answer at http://a"), LedgerCounts.NONE);
        rates.add(NOON.plusSeconds(30), List.of(silent));
        rates.add(NOON.plusSeconds(60), List.of(reading("a", 560, 460)));
        assertThat(rates.now()).isEqualTo(new Rates.Rate(60, 60, 60));
        assertThat(Stage.of("a-service", URI.create("http://a"), List.of(silent), null, null)
                        .health())
                .isEqualTo("unreachable");
    }

    private static Reading reading(String host, long received, long published) {
        return new Reading(
                URI.create("http://" + host),
                new Health(true, ""),
                new LedgerCounts(received, received - published, Map.of("published", published)));
    }
}
