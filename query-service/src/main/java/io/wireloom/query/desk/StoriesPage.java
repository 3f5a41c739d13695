package io.wireloom.query.desk;

import io.wireloom.query.stories.StoryFilter;
import io.wireloom.query.stories.StorySummary;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The latest stories.
 *
 * @param q the words they were searched by; empty when by none
 * @param from the first day they were searched by; empty when by none
 * @param to the last day they were searched by; empty when by none
 * @param source the outlet they were searched by; empty when by none
 * @param rows the stories, newest first
 * @param older the address of the next page; null on the last
 * @param continued whether this is not the first page
 */
public record StoriesPage(
        String q, String from, String to, String source, List<Row> rows, String older, boolean continued) {

    /**
     * A story in the list.
     *
     * @param id the story
     * @param title what it is called
     * @param counts how many articles, families and origins, in words
     * @param first when the first of it was published; null when unknown
     * @param latest when the latest of it was published; null when unknown
     */
    public record Row(String id, String title, String counts, Instant first, Instant latest) {}

    public static StoriesPage of(StoryFilter filter, List<StorySummary> stories, String older, boolean continued) {
        return new StoriesPage(
                Objects.toString(filter.q(), ""),
                Objects.toString(filter.from(), ""),
                Objects.toString(filter.to(), ""),
                Objects.toString(filter.source(), ""),
                stories.stream().map(StoriesPage::row).toList(),
                older,
                continued);
    }

    /** Whether anything in particular was searched for. */
    public boolean filtered() {
        return !(q + from + to + source).isEmpty();
    }

    private static Row row(StorySummary story) {
        return new Row(
                story.storyId(),
                StoryPage.title(story.headline()),
                StoryPage.counts(story.articles(), story.families(), story.origins()),
                story.firstSeen(),
                story.latest());
    }
}
