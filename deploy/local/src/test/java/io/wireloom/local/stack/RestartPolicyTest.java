package io.wireloom.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {

    private Instant now = Instant.EPOCH;
    private final RestartPolicy policy = new RestartPolicy(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void waitsGrowAndTheSixthDeathInTenMinutesIsTheLast() {
        assertThat(policy.afterDeath()).contains(Duration.ofSeconds(1));
        assertThat(policy.afterDeath()).contains(Duration.ofSeconds(2));
        for (int death = 3; death <= RestartPolicy.RESTARTS; death++) {
            assertThat(policy.afterDeath()).isPresent();
        }
        assertThat(policy.afterDeath()).isEmpty();
    }

    @Test
    void oldDeathsAreForgotten() {
        for (int death = 1; death <= RestartPolicy.RESTARTS + 1; death++) {
            policy.afterDeath();
        }
        now = now.plus(Duration.ofMinutes(11));
        assertThat(policy.afterDeath()).isEqualTo(Optional.of(Duration.ofSeconds(1)));
    }
}
