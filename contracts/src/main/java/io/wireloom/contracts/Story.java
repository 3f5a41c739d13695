package io.wireloom.contracts;

import java.time.Instant;
import java.util.List;

/**
 * Articles about one main event (topic {@code stories}), for those who think in stories rather than in incidents.
 *
 * @param storyId derived from the founding article, the earliest published of its articles
 * @param revision grows with every change; a reader keeps the greatest
 * @param state whether it still stands
 * @param headline of the founding article; null when it has none
 * @param firstSeen when the earliest of its articles was published; null when none has a time
 * @param latest when the latest was
 * @param articles its articles, in order of publication
 * @param families number of families of copies among them
 * @param origins number of families that some text not mechanically spun stands behind, at least 1 while it stands
 * @param predecessors the stories that its articles were in before they came together or were told apart; empty for one that was
 *     never merged or split
 * @param successors the stories its articles are in now, when it is dissolved; empty otherwise
 */
public record Story(
        String storyId,
        long revision,
        State state,
        String headline,
        Instant firstSeen,
        Instant latest,
        List<StoryArticle> articles,
        int families,
        int origins,
        List<String> predecessors,
        List<String> successors) {

    public Story {
        Required.field("storyId", storyId);
        Required.field("state", state);
        articles = Required.list(articles);
        predecessors = Required.list(predecessors);
        successors = Required.list(successors);
    }

    /** Whether a story still stands. */
    public enum State {
        ACTIVE,
        /** Merged into others, or all its articles were withdrawn. */
        DISSOLVED,
        UNKNOWN
    }

    /**
     * An article of a story.
     *
     * @param articleId the article
     * @param versionId the version that was grouped
     * @param familyId its family of copies
     * @param reason why it belongs here, in words
     */
    public record StoryArticle(String articleId, String versionId, String familyId, String reason) {}
}
