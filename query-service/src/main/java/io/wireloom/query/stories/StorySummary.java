package io.wireloom.query.stories;

import io.wireloom.contracts.Story;
import java.time.Instant;
import java.util.List;

/**
 * A story as lists and the stream show it: all but the articles themselves.
 *
 * @param storyId the story
 * @param revision grows with every change
 * @param state whether it still stands
 * @param headline of the founding article; null when it has none
 * @param firstSeen when the earliest of its articles was published; null when none has a time
 * @param latest when the latest was
 * @param articles number of articles
 * @param families number of families of copies among them
 * @param origins number of independent origins
 * @param predecessors the stories that its articles were in before
 * @param successors the stories that its articles are in now, when it is dissolved
 */
public record StorySummary(
        String storyId,
        long revision,
        Story.State state,
        String headline,
        Instant firstSeen,
        Instant latest,
        int articles,
        int families,
        int origins,
        List<String> predecessors,
        List<String> successors) {

    public static StorySummary of(Story story) {
        return new StorySummary(
                story.storyId(),
                story.revision(),
                story.state(),
                story.headline(),
                story.firstSeen(),
                story.latest(),
                story.articles().size(),
                story.families(),
                story.origins(),
                story.predecessors(),
                story.successors());
    }
}
