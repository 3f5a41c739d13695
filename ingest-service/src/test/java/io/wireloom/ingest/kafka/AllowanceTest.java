package io.wireloom.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {

    @ParameterizedTest
    @CsvSource({
        "0, 100, 100", // nothing on its way
        "60, 100, 40",
        "99, 100, 1", // a trickle never stops it
        "100, 100, 0",
        "101, 100, 0",
        "5000000000, 100, 0",
        "0, 1, 1",
        "1, 1, 0",
        "5000000000, 0, 2147483647" // never held back
    })
    void leavesRoomForLiveCopy(long waiting, int most, int allowed) {
        assertThat(Allowance.of(waiting, most)).isEqualTo(allowed);
    }
}
