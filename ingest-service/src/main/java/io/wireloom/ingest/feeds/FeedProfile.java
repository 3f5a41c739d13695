package io.wireloom.ingest.feeds;

import java.time.ZoneId;
import java.util.List;

/**
 * What the desk says of a feed, for what its copy leaves out; each null when the desk does not say.
 *
 * @param feed the feed's own name, part of its items' identity
 * @param outlet the outlet's name for readers
 * @param country ISO 3166-1 alpha-2
 * @param language ISO 639-1, for copy too short to tell
 * @param zone the zone of times that the copy gives without one
 * @param tier how far the desk trusts it, from 1 (most) to 5
 * @param credits how its copy names the agency behind it, first match first; empty when only the usual ways apply
 */
public record FeedProfile(
        String feed,
        String outlet,
        String country,
        String language,
        ZoneId zone,
        Integer tier,
        List<CreditRule> credits) {

    public FeedProfile {
        credits = credits == null ? List.of() : List.copyOf(credits);
    }

    /** A feed of which the desk says nothing. */
    public static FeedProfile unknown(String feed) {
        return new FeedProfile(feed, null, null, null, null, null, List.of());
    }
}
