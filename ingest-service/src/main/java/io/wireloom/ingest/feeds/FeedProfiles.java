package io.wireloom.ingest.feeds;

/** The profiles of all feeds, as configured now. */
@FunctionalInterface
public interface FeedProfiles {

    /** No feed is known. */
    FeedProfiles NONE = FeedProfile::unknown;

    /** The profile of a feed; an empty one when it is not configured. */
    FeedProfile of(String feed);
}
