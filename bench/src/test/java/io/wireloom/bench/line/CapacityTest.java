package io.wireloom.bench.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private static final Capacity MEASURED = new Capacity(
            Map.of(
                    "ingest-service",
                    6.0,
                    "extract-service",
                    12.0,
                    "dedupe-service",
                    10.0,
                    "query-service",
                    3.0,
                    Usage.BROKER,
                    2.0,
                    Usage.DATABASE,
                    5.0,
                    Usage.LOAD,
                    2.0),
            50_000,
            100_000);

    @Test
    void podsFollowFromWhatAnArticleCostsAndFromHowBusyTheyMayBe() {
        Capacity.Need need = MEASURED.at(100);

        assertThat(need.pods())
                .isEqualTo(Map.of("ingest-service", 1, "extract-service", 2, "dedupe-service", 2, "query-service", 1));
        assertThat(need.partitions()).isEqualTo(4);
        assertThat(need.databaseProcessors()).isCloseTo(0.5, within(1e-9));
        assertThat(need.brokerGigabytesADay()).isCloseTo(432, within(1e-6));
    }

    @Test
    void moreThanOneProcessorOfWeavingIsOutOfReach() {
        assertThat(MEASURED.at(100).weaverBusy()).isCloseTo(1.0, within(1e-9));
        assertThat(MEASURED.at(1_000).weaverBusy()).isGreaterThan(1);
    }

    @Test
    void theLargestServiceDecidesOnThePartitions() {
        assertThat(MEASURED.at(1_000).partitions()).isEqualTo(20);
    }

    @Test
    void allCostsTogetherSayWhatAMachineBears() {
        assertThat(MEASURED.sustained(2, true)).isCloseTo(50, within(1e-9));
        assertThat(MEASURED.sustained(2, false)).isCloseTo(2_000 / 38.0, within(1e-9));
    }
}
