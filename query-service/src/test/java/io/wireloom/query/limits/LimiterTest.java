package io.wireloom.query.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimiterTest {

    private final Watch watch = new Watch();
    private final Limiter limiter = new Limiter(2, 5, watch);

    @Test
    void aClientMayAskAtOnceAsOftenAsItsBucketHolds() {
        for (int left = 4; left >= 0; left--) {
            assertThat(limiter.take("heron")).isEqualTo(new Limiter.Verdict(true, left, (5 - left + 1) / 2, 0));
        }
        assertThat(limiter.take("heron")).isEqualTo(new Limiter.Verdict(false, 0, 3, 1));
    }

    @Test
    void tokensComeBackAtTheRate() {
        for (int i = 0; i < 5; i++) {
            limiter.take("heron");
        }
        watch.pass(Duration.ofMillis(1500));
        assertThat(limiter.take("heron").remaining()).isEqualTo(2);
    }

    @Test
    void oneClientTakesNothingFromAnother() {
        for (int i = 0; i < 6; i++) {
            limiter.take("heron");
        }
        assertThat(limiter.take("egret").granted()).isTrue();
    }

    @Test
    void anIpv6NetworkIsOneClient() {
        assertThat(Client.of("2001:db8:1:2::1")).isEqualTo(Client.of("2001:db8:1:2:ffff::9"));
        assertThat(Client.of("2001:db8:1:3::1")).isNotEqualTo(Client.of("2001:db8:1:2::1"));
        assertThat(Client.of("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Client.of("no address")).isEqualTo("no address");
    }

    private static final class Watch implements TimeMeter {

        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
