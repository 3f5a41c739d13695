package io.wireloom.query.stories;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wireloom.query.search.Highlight;
import java.util.List;
import java.util.Map;

/**
 * A story that a search found.
 *
 * @param story the story
 * @param highlights where the words searched for stand in its headline; null when none were
 */
public record StoryHit(@JsonUnwrapped StorySummary story, List<Highlight> highlights) {

    /**
     * @param highlights those of each story that has any; null when no words were searched for
     */
    public static StoryHit of(StorySummary story, Map<String, List<Highlight>> highlights) {
        return new StoryHit(story, highlights == null ? null : highlights.getOrDefault(story.storyId(), List.of()));
    }
}
