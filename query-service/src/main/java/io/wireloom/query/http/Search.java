package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.found.Found;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.search.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Searches incidents, claims, articles and stories at once. */
@ApplicationScoped
class Search {

    private final Incidents incidents;
    private final Claims claims;
    private final Articles articles;
    private final Stories stories;

    Search(Incidents incidents, Claims claims, Articles articles, Stories stories) {
        this.incidents = incidents;
        this.claims = claims;
        this.articles = articles;
        this.stories = stories;
    }

    /**
     * The best few of each kind, now or at the moment that the parameters ask for.
     *
     * @param q the words
     * @param limit the most of each kind
     */
    Uni<Found> best(Parameters parameters, String q, int limit) {
        Parameters words = parameters.only(List.of("q", "asOf", "clock"));
        Paging paging = new Paging(Sort.RELEVANCE, null, limit, "", Paging.COUNTED);
        return incidents.search(words, paging).chain(incident -> claims.search(words, paging)
                .chain(claim -> articles.search(words, paging).chain(article -> stories.search(words, paging)
                        .map(story -> Found.of(q, incident, claim, article, story)))));
    }
}
