package io.wireloom.ingest.feeds;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much each feed may push: a bucket of tokens for each, which fills within a minute. Safe for use by many threads. */
public final class FeedLimits {

    /** Names come from outside; beyond so many feeds all buckets are full again, which lets a little more in for a moment. */
    private static final int MOST_FEEDS = 100_000;

    private static final long NANOS = 1_000_000_000L;

    private final FeedsFile file;
    private final int usual;
    private final TimeMeter clock;
    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param file says which feeds have a limit of their own
     * @param usual items per minute of every other feed; 0 for no limit
     * @param clock {@link TimeMeter#SYSTEM_NANOTIME} but in tests
     */
    public FeedLimits(FeedsFile file, int usual, TimeMeter clock) {
        this.file = file;
        this.usual = usual;
        this.clock = clock;
    }

    private record Key(String feed, int perMinute) {}

    /**
     * Takes one item's token.
     *
     * @return 0 when the item may come; else the seconds, at least 1, after which one may
     */
    public long take(String feed) {
        int perMinute = perMinute(feed);
        if (perMinute == 0) {
            return 0;
        }
        ConsumptionProbe probe = bucket(feed, perMinute).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, (probe.getNanosToWaitForRefill() + NANOS - 1) / NANOS);
    }

    /** Items per minute that the feed may push; 0 for no limit. */
    public int perMinute(String feed) {
        return file.book().find(feed).map(FeedDefinition::itemsPerMinute).orElse(usual);
    }

    private Bucket bucket(String feed, int perMinute) {
        if (buckets.size() > MOST_FEEDS) {
            buckets.clear();
        }
        return buckets.computeIfAbsent(new Key(feed, perMinute), key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(clock)
                .build());
    }
}
