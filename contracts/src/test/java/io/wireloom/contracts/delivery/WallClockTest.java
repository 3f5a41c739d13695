package io.wireloom.contracts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WallClockTest {

    private long wall = 1_700_000_000_000L;
    private long steady = 5;
    private final WallClock clock = new WallClock(() -> wall, () -> steady);

    private void pass(Duration steadily, Duration onTheWall) {
        steady += steadily.toNanos();
        wall += onTheWall.toMillis();
    }

    @Test
    void timeThatPassesIsNoStepBack() {
        for (int second = 0; second < 100; second++) {
            pass(Duration.ofSeconds(1), Duration.ofSeconds(1));
            assertThat(clock.look()).isEmpty();
        }
        pass(Duration.ofHours(1), Duration.ofHours(1));
        assertThat(clock.look()).isEmpty();
    }

    @Test
    void aStepBackIsToldOnceAndInFull() {
        pass(Duration.ofSeconds(1), Duration.ofSeconds(1).minusDays(1));

        assertThat(clock.look()).contains(Duration.ofDays(1));
        pass(Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(clock.look()).isEmpty();
    }

    @Test
    void aStepForwardAndASmallAdjustmentAreNone() {
        pass(Duration.ofSeconds(1), Duration.ofHours(2));
        assertThat(clock.look()).isEmpty();
        pass(Duration.ofSeconds(1), Duration.ofSeconds(1).minus(WallClock.TOLERATED));
        assertThat(clock.look()).isEmpty();
    }

    @Test
    void aStepBackFromAheadIsOneToo() {
        pass(Duration.ofSeconds(1), Duration.ofMinutes(50));
        clock.look();
        pass(Duration.ofSeconds(1), Duration.ofMinutes(-50));

        assertThat(clock.look()).hasValueSatisfying(back -> assertThat(TimeUnit.MILLISECONDS.toMinutes(back.toMillis()))
                .isEqualTo(50));
    }
}
