package io.wireloom.query.stories;

import io.wireloom.contracts.Story;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.incidents.IncidentSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A story in full.
 *
 * @param storyId the story
 * @param revision grows with every change
 * @param state whether it still stands
 * @param headline of the founding article; null when it has none
 * @param firstSeen when the earliest of its articles was published; null when none has a time
 * @param latest when the latest was
 * @param articles its articles, in order of publication
 * @param families number of families of copies among them
 * @param origins number of independent origins
 * @param incidents the active incidents that claims of its articles are in, newest first
 * @param predecessors the stories that its articles were in before
 * @param successors the stories that its articles are in now, when it is dissolved
 */
public record StoryView(
        String storyId,
        long revision,
        Story.State state,
        String headline,
        Instant firstSeen,
        Instant latest,
        List<StoryArticle> articles,
        int families,
        int origins,
        List<StoryIncident> incidents,
        List<String> predecessors,
        List<String> successors) {

    /**
     * An article of the story. Headline, outlet and time are those of its current version.
     *
     * @param articleId the article
     * @param versionId the version that was grouped
     * @param headline null when the copy has none, or has not come yet
     * @param source the outlet; null when unknown
     * @param published null when unknown
     * @param familyId its family of copies
     * @param reason why it belongs here, in words
     */
    public record StoryArticle(
            String articleId,
            String versionId,
            String headline,
            String source,
            Instant published,
            String familyId,
            String reason) {}

    /**
     * An incident that the story's articles tell of.
     *
     * @param incidentId the incident
     * @param title what happened, in one line
     */
    public record StoryIncident(String incidentId, String title) {}

    /**
     * Assembles the view.
     *
     * @param articles summaries of its articles by id, as far as they are known
     * @param incidents the active incidents that claims of its articles are in
     */
    public static StoryView of(Story story, Map<String, ArticleSummary> articles, List<IncidentSummary> incidents) {
        return new StoryView(
                story.storyId(),
                story.revision(),
                story.state(),
                story.headline(),
                story.firstSeen(),
                story.latest(),
                story.articles().stream()
                        .map(article -> article(article, articles.get(article.articleId())))
                        .toList(),
                story.families(),
                story.origins(),
                incidents.stream()
                        .map(incident -> new StoryIncident(incident.incidentId(), incident.title()))
                        .toList(),
                story.predecessors(),
                story.successors());
    }

    private static StoryArticle article(Story.StoryArticle article, ArticleSummary summary) {
        return new StoryArticle(
                article.articleId(),
                article.versionId(),
                summary == null ? null : summary.headline(),
                summary == null ? null : summary.source(),
                summary == null ? null : summary.published(),
                article.familyId(),
                article.reason());
    }
}
