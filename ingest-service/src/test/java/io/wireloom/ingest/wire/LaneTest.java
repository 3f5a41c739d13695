package io.wireloom.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneTest {

    @ParameterizedTest
    @CsvSource({
        ", LIVE",
        "' ', LIVE",
        "live, LIVE",
        "backfill, BACKFILL",
        "Backfill, BACKFILL",
        "' backfill ', BACKFILL"
    })
    void isLiveUnlessItSaysOtherwise(String name, Lane lane) {
        assertThat(Lane.of(name)).isEqualTo(lane);
    }

    @Test
    void saysWhichThereAre() {
        assertThatThrownBy(() -> Lane.of("express"))
                .isInstanceOfSatisfying(UnusableItemException.class, e -> assertThat(e.reason())
                        .isEqualTo(UnusableItemException.Reason.BAD_PARAMETER))
                .hasMessageContaining("express")
                .hasMessageContaining("live or backfill");
    }

    @Test
    void hasATopicEach() {
        assertThat(Lane.LIVE.topic()).isEqualTo(Topic.WIRE_COPY);
        assertThat(Lane.BACKFILL.topic()).isEqualTo(Topic.WIRE_COPY_BACKFILL);
    }
}
