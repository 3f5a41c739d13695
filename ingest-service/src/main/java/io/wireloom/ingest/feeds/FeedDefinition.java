package io.wireloom.ingest.feeds;

import java.util.Objects;

/**
 * A feed as the desk configured it.
 *
 * @param profile what the desk says of it, its name included
 * @param folder the directory its files are delivered to; null when it has none
 * @param poll how it is fetched; null when it is not
 */
public record FeedDefinition(FeedProfile profile, FolderDefinition folder, PollDefinition poll) {

    public FeedDefinition {
        Objects.requireNonNull(profile, "profile");
    }

    /** The feed's own name. */
    public String name() {
        return profile.feed();
    }
}
