package io.wireloom.ingest.article;

import io.wireloom.ingest.feeds.CreditRule;
import io.wireloom.ingest.feeds.FeedProfile;
import java.util.Arrays;

/** Which agency is behind a story. */
final class Credit {

    private Credit() {}

    /**
     * The agency: by the feed's own rules, else as the dateline or a signature names it, else as metadata state it, else as the
     * byline ends; null when none is named.
     *
     * @param byline null when there is none
     * @param stated null when metadata state none
     */
    static String of(FeedProfile feed, String byline, Story story, String stated) {
        String dateline = story.dateline() == null ? null : story.dateline().text();
        return CreditRule.apply(feed.credits(), Arrays.asList(byline, dateline, stated, story.credit()))
                .orElseGet(() -> usual(byline, story.credit(), stated));
    }

    private static String usual(String byline, String printed, String stated) {
        if (printed != null) {
            return printed;
        }
        if (stated != null || byline == null) {
            return stated;
        }
        String last = byline.substring(byline.lastIndexOf(',') + 1)
                .replaceFirst("(?i)^\\s*by\\s+", "")
                .strip();
        return Agencies.isAgency(last) ? last : null;
    }
}
