package io.wireloom.contracts.delivery;

import java.time.Duration;

/**
 * How often and how fast a failed record is tried again.
 *
 * @param attempts attempts in all for a failure that is no outage, at least 1; then the record is dead-lettered
 * @param firstDelay wait before the second attempt; each further wait is twice as long
 * @param longestDelay no wait is longer
 */
public record RetryPolicy(int attempts, Duration firstDelay, Duration longestDelay) {

    /** Five attempts within about three seconds; an outage is waited out in steps of at most fifteen seconds. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(5, Duration.ofMillis(200), Duration.ofSeconds(15));

    public RetryPolicy {
        if (attempts < 1 || firstDelay.isNegative() || longestDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException(
                    "attempts " + attempts + ", delays " + firstDelay + " to " + longestDelay);
        }
    }

    /** The wait after the given attempt, counted from 1. */
    public Duration delayAfter(int attempt) {
        Duration delay = firstDelay.multipliedBy(1L << Math.min(attempt - 1, 20));
        return delay.compareTo(longestDelay) > 0 ? longestDelay : delay;
    }
}
