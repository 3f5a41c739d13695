package io.wireloom.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final RandomGenerator NEVER_SOONER = () -> 0L;

    private final Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofHours(2));

    @Test
    void doublesUpToTheLongest() {
        assertThat(backoff.after(1, NEVER_SOONER)).isEqualTo(Duration.ofSeconds(5));
        assertThat(backoff.after(4, NEVER_SOONER)).isEqualTo(Duration.ofSeconds(40));
        assertThat(backoff.after(50, NEVER_SOONER)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void comesByChanceUpToHalfSooner() {
        Random random = new Random(1);

        assertThat(random.ints(200).mapToObj(any -> backoff.after(3, random)).toList())
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20)))
                .anySatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(12)));
    }

    @Test
    void givesUpWhatWouldBeTriedAfterADay() {
        Instant since = Instant.parse("2015-10-01T00:00:00Z");
        Attempt attempt = new Attempt("wd-1", "wh-1", 20, since, "{}", "http://localhost/", "whsec_");
        Duration day = Duration.ofDays(1);
        Duration wait = Duration.ofHours(1);

        assertThat(Answer.of(503)
                        .verdict(attempt, since.plus(Duration.ofHours(22)), wait, day)
                        .state())
                .isEqualTo(Delivery.State.PENDING);
        assertThat(Answer.of(302)
                        .verdict(attempt, since.plus(Duration.ofHours(24)), wait, day)
                        .state())
                .isEqualTo(Delivery.State.DEAD);
        assertThat(Answer.of(204)
                        .verdict(attempt, since.plus(Duration.ofHours(30)), wait, day)
                        .state())
                .isEqualTo(Delivery.State.DELIVERED);
    }
}
