package io.wireloom.ingest.feeds;

import java.util.Objects;

/**
 * A feed as the desk configured it.
 *
 * @param profile what the desk says of it, its name included
 * @param folder the directory its files are delivered to; null when it has none
 * @param poll how it is fetched; null when it is not
 * @param itemsPerMinute most items that may be pushed for it in a minute; null when only the usual limit applies
 */
public record FeedDefinition(
        FeedProfile profile, FolderDefinition folder, PollDefinition poll, Integer itemsPerMinute) {

    public FeedDefinition {
        Objects.requireNonNull(profile, "profile");
    }

    /** The feed's own name. */
    public String name() {
        return profile.feed();
    }
}
