package io.wireloom.query.webhooks;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a delivery that failed is tried again: after twice as long each time, and by chance up to half of that sooner, so that many
 * that failed together do not come back together.
 *
 * @param first the longest wait after the first failure
 * @param longest the longest wait of all
 */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /**
     * How long to wait.
     *
     * @param attempts how often it has been tried, at least 1
     */
    public Duration after(int attempts, RandomGenerator random) {
        long doubled = first.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long most = Math.min(Math.max(doubled, first.toMillis()), longest.toMillis());
        return Duration.ofMillis(most - (long) (most * random.nextDouble() / 2));
    }
}
