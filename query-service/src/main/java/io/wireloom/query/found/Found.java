package io.wireloom.query.found;

import io.wireloom.query.articles.ArticleHit;
import io.wireloom.query.claims.ClaimHit;
import io.wireloom.query.incidents.IncidentHit;
import io.wireloom.query.search.Count;
import io.wireloom.query.search.Results;
import io.wireloom.query.stories.StoryHit;
import java.util.List;

/**
 * The best few of each kind, by relevance.
 *
 * @param q the words searched for
 */
public record Found(String q, Incidents incidents, Claims claims, Articles articles, Stories stories) {

    /** The incidents found, and how many there are. */
    public record Incidents(List<IncidentHit> items, Count count) {}

    /** The claims found, and how many there are. */
    public record Claims(List<ClaimHit> items, Count count) {}

    /** The articles found, and how many there are. */
    public record Articles(List<ArticleHit> items, Count count) {}

    /** The stories found, and how many there are. */
    public record Stories(List<StoryHit> items, Count count) {}

    public static Found of(
            String q,
            Results<IncidentHit> incidents,
            Results<ClaimHit> claims,
            Results<ArticleHit> articles,
            Results<StoryHit> stories) {
        return new Found(
                q,
                new Incidents(incidents.items(), incidents.count()),
                new Claims(claims.items(), claims.count()),
                new Articles(articles.items(), articles.count()),
                new Stories(stories.items(), stories.count()));
    }
}
