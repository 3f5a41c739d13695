package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.articles.ArticleFilter;
import io.wireloom.query.claims.ClaimFilter;
import io.wireloom.query.found.Found;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.persistence.ArticleRepository;
import io.wireloom.query.persistence.ClaimRepository;
import io.wireloom.query.persistence.IncidentSearch;
import io.wireloom.query.persistence.StoryRepository;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.search.Sort;
import io.wireloom.query.stories.StoryFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Searches incidents, claims, articles and stories at once. */
@ApplicationScoped
class Search {

    private final IncidentSearch incidents;
    private final ClaimRepository claims;
    private final ArticleRepository articles;
    private final StoryRepository stories;

    Search(IncidentSearch incidents, ClaimRepository claims, ArticleRepository articles, StoryRepository stories) {
        this.incidents = incidents;
        this.claims = claims;
        this.articles = articles;
        this.stories = stories;
    }

    /**
     * The best few of each kind.
     *
     * @param q the words
     * @param limit the most of each kind
     */
    Uni<Found> best(String q, int limit) {
        Parameters words = new Parameters(Map.of("q", q));
        Paging paging = new Paging(Sort.RELEVANCE, null, limit, "", Paging.COUNTED);
        return incidents.search(IncidentFilter.of(words), paging).chain(incident -> claims.search(
                        ClaimFilter.of(words), paging)
                .chain(claim -> articles.search(ArticleFilter.of(words), paging)
                        .chain(article -> stories.search(StoryFilter.of(words), paging)
                                .map(story -> Found.of(q, incident, claim, article, story)))));
    }
}
