package io.wireloom.ingest.article;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.feeds.FeedProfiles;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.WireItem;
import java.time.Duration;
import java.util.Optional;

/**
 * What doors have read of items that are on their way through the topic of copy: where the same instance takes them off it, they need
 * not be read a second time. Only a shortcut: what is not here is read again, with the same result. Safe for use by many threads.
 */
public final class ReadAhead {

    /** Bytes of all bodies together. */
    private static final long MOST_BYTES = 4L << 20;

    /** Longer bodies are not worth the room, nor the hashing. */
    private static final int LONGEST_BODY = 256 << 10;

    /** What an item weighs without its body. */
    private static final int LEAST_BYTES = 512;

    /** What has not come by then was taken by another instance. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final FeedProfiles feeds;
    private final Cache<Item, Contribution> readings = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Item item, Contribution reading) -> LEAST_BYTES + item.bytes())
            .expireAfterWrite(LONGEST)
            .executor(Runnable::run)
            .build();

    /** @param feeds what the desk says of each feed now */
    public ReadAhead(FeedProfiles feeds) {
        this.feeds = feeds;
    }

    /** All that a reading rests on. */
    private record Item(Envelope envelope, String digest, int bytes, FeedProfile feed) {}

    private Item key(WireItem item) {
        Envelope envelope = item.envelope();
        return new Item(envelope, item.digest(), item.body().length, feeds.of(envelope.feed()));
    }

    /** Remembers what was read of an item that is about to be written to the topic. */
    public void note(WireItem item, Contribution reading) {
        if (item.body().length <= LONGEST_BODY) {
            readings.put(key(item), reading);
        }
    }

    /** What was read of the same item, sent in the same way, if it is remembered; it is forgotten then. */
    public Optional<Contribution> take(WireItem item) {
        return item.body().length <= LONGEST_BODY
                ? Optional.ofNullable(readings.asMap().remove(key(item)))
                : Optional.empty();
    }
}
