package io.wireloom.ingest.feeds;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All feeds that are configured, by name, in the order of the file. */
public final class FeedBook implements FeedProfiles {

    /** No feed is configured. */
    public static final FeedBook EMPTY = new FeedBook(List.of());

    private final Map<String, FeedDefinition> feeds = new LinkedHashMap<>();

    /** @param feeds of different names */
    public FeedBook(List<FeedDefinition> feeds) {
        for (FeedDefinition feed : feeds) {
            if (this.feeds.put(feed.name(), feed) != null) {
                throw new IllegalArgumentException("two feeds are named " + feed.name());
            }
        }
    }

    public Collection<FeedDefinition> all() {
        return List.copyOf(feeds.values());
    }

    public Optional<FeedDefinition> find(String name) {
        return Optional.ofNullable(feeds.get(name));
    }

    @Override
    public FeedProfile of(String feed) {
        FeedDefinition definition = feeds.get(feed);
        return definition == null ? FeedProfile.unknown(feed) : definition.profile();
    }
}
