package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Claim;
import io.wireloom.query.articles.ArticleFilter;
import io.wireloom.query.articles.ArticleHit;
import io.wireloom.query.articles.ArticleView;
import io.wireloom.query.asof.Moments;
import io.wireloom.query.persistence.ArticleRepository;
import io.wireloom.query.persistence.PastArticles;
import io.wireloom.query.persistence.PastRepository;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.search.Results;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads articles as they stand, or as they stood at the moment that a request asks for. */
@ApplicationScoped
class Articles {

    private final ArticleRepository now;
    private final PastRepository past;
    private final PastArticles lists;

    Articles(ArticleRepository now, PastRepository past, PastArticles lists) {
        this.now = now;
        this.past = past;
        this.lists = lists;
    }

    /** One page of what the parameters ask for, with the places of the words searched for. */
    Uni<Results<ArticleHit>> search(Parameters parameters, Paging paging) {
        ArticleFilter filter = ArticleFilter.of(parameters);
        return Moments.asOf(parameters)
                .map(moment -> past.at(moment).chain(snapshot -> lists.search(snapshot, filter, paging)))
                .orElseGet(() -> now.search(filter, paging));
    }

    /**
     * How what the parameters ask for spreads.
     *
     * @param most the most values of a facet
     */
    Uni<Facets> facets(Parameters parameters, int most) {
        ArticleFilter filter = ArticleFilter.of(parameters);
        return Moments.asOf(parameters)
                .map(moment -> past.at(moment).chain(snapshot -> lists.facets(snapshot, filter, most)))
                .orElseGet(() -> now.facets(filter, most));
    }

    /**
     * One article.
     *
     * @return fails with {@link NothingKnownException} when there is none of that id, or nothing of it was there
     */
    Uni<ArticleView> find(Parameters parameters, String articleId) {
        return Moments.asOf(parameters)
                .map(moment -> past.at(moment)
                        .call(snapshot -> past.told(snapshot::copies))
                        .call(snapshot -> past.told(snapshot::stories))
                        .chain(snapshot -> now.versions(articleId)
                                .map(versions -> PastArticles.find(snapshot, articleId, versions, moment)))
                        .onItem()
                        .ifNull()
                        .failWith(() -> NothingKnownException.at(moment, "article", articleId)))
                .orElseGet(() -> now.find(articleId).plug(Answers.known("article", articleId)));
    }

    /**
     * The claims of the version of an article that counts; none while they are not known.
     *
     * @return fails as {@link #find} does
     */
    Uni<List<Claim>> claims(Parameters parameters, String articleId) {
        return Moments.asOf(parameters)
                .map(moment -> past.at(moment).map(snapshot -> {
                    if (!snapshot.run().texts().containsKey(articleId)) {
                        throw NothingKnownException.at(moment, "article", articleId);
                    }
                    return snapshot.claimsOf(articleId);
                }))
                .orElseGet(() -> now.claims(articleId).plug(Answers.known("article", articleId)));
    }
}
