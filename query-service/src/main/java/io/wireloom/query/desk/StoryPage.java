package io.wireloom.query.desk;

import io.wireloom.contracts.Story;
import io.wireloom.query.stories.StoryView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One story: its articles and the incidents that they tell of.
 *
 * @param id the story
 * @param title what it is called
 * @param counts how many articles, families and origins, in words
 * @param first when the first of it was published; null when unknown
 * @param latest when the latest of it was published; null when unknown
 * @param dissolved whether it no longer stands
 * @param successors the stories that its articles are in now, when it is dissolved
 * @param articles its articles, in order of publication
 * @param incidents the incidents that they tell of, newest first
 */
public record StoryPage(
        String id,
        String title,
        String counts,
        Instant first,
        Instant latest,
        boolean dissolved,
        List<String> successors,
        List<Item> articles,
        List<StoryView.StoryIncident> incidents) {

    /**
     * An article of the story.
     *
     * @param id the article
     * @param headline what it is called
     * @param source the outlet; empty when unknown
     * @param published null when unknown
     * @param familyId its family of copies
     * @param reason why it belongs here; empty when nothing is said
     */
    public record Item(String id, String headline, String source, Instant published, String familyId, String reason) {}

    public static StoryPage of(StoryView story) {
        return new StoryPage(
                story.storyId(),
                title(story.headline()),
                counts(story.articles().size(), story.families(), story.origins()),
                story.firstSeen(),
                story.latest(),
                story.state() == Story.State.DISSOLVED,
                story.successors(),
                story.articles().stream().map(StoryPage::item).toList(),
                story.incidents());
    }

    static String title(String headline) {
        return headline == null ? "Untitled story" : headline;
    }

    static String counts(int articles, int families, int origins) {
        return String.join(
                ", ",
                Labels.count(articles, "article", "articles"),
                Labels.count(families, "family", "families"),
                Labels.count(origins, "origin", "origins"));
    }

    private static Item item(StoryView.StoryArticle article) {
        return new Item(
                article.articleId(),
                article.headline() == null ? "Untitled article" : article.headline(),
                Objects.toString(article.source(), ""),
                article.published(),
                article.familyId(),
                Objects.toString(article.reason(), ""));
    }
}
