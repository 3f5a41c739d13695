package io.wireloom.query.assistant;

import io.wireloom.query.stories.StorySummary;
import java.time.Instant;

/**
 * A story in a list.
 *
 * @param storyId its id
 * @param headline of the founding article; null when it has none
 * @param firstSeen when the earliest of its articles was published; null when none has a time
 * @param latest when the latest was
 * @param articles number of articles
 * @param origins number of independent origins
 * @param link its page
 */
public record StoryLine(
        String storyId, String headline, Instant firstSeen, Instant latest, int articles, int origins, String link) {

    public static StoryLine of(StorySummary story, Desk desk) {
        return new StoryLine(
                story.storyId(),
                story.headline(),
                story.firstSeen(),
                story.latest(),
                story.articles(),
                story.origins(),
                desk.story(story.storyId()));
    }
}
