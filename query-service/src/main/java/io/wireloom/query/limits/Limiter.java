package io.wireloom.query.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * A bucket of tokens for each client: a request takes one, and they come back at a steady rate. A client that has not asked for as
 * long as its bucket takes to fill is forgotten, and beyond 100,000 clients those that have asked least.
 */
public final class Limiter {

    private static final long MOST_CLIENTS = 100_000;
    private static final long NANOS = 1_000_000_000L;

    private final int perSecond;
    private final int burst;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    /**
     * @param perSecond tokens that come back each second, at least 1
     * @param burst tokens that a bucket holds, at least 1
     * @param clock {@link TimeMeter#SYSTEM_NANOTIME} but in tests
     */
    public Limiter(int perSecond, int burst, TimeMeter clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(Duration.ofSeconds(windowSeconds() + 1))
                .build();
    }

    /**
     * What came of a request.
     *
     * @param granted whether it may go on
     * @param remaining so many more may follow at once
     * @param fullSeconds the time until the bucket is full again
     * @param retrySeconds the time until one may be asked again; 0 when it was granted
     */
    public record Verdict(boolean granted, long remaining, long fullSeconds, long retrySeconds) {}

    /** Takes a token from the bucket of {@code client}. */
    public Verdict take(String client) {
        ConsumptionProbe probe = buckets.get(client, name -> bucket()).tryConsumeAndReturnRemaining(1);
        return new Verdict(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    /** Clients that have asked of late, about. */
    public long clients() {
        return buckets.estimatedSize();
    }

    /** Tokens that a bucket holds. */
    public int burst() {
        return burst;
    }

    /** The time in which an empty bucket fills. */
    public long windowSeconds() {
        return Math.max(1, (burst + perSecond - 1) / perSecond);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .build();
    }

    private static long seconds(long nanos) {
        return (nanos + NANOS - 1) / NANOS;
    }
}
