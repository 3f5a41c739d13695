package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.query.articles.ArticleFilter;
import io.wireloom.query.articles.ArticleHit;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Names;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Results;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Rows of {@code article}, stored ones or those of a snapshot, and what a filter asks of them.
 *
 * @param listing pages of them
 * @param facets how they spread
 */
record ArticleRows(Listing listing, FacetTable facets) {

    static final ArticleRows STORED = of("", "query.article");

    /**
     * @param rows the common table expression that makes them; empty for none
     * @param table the table's name
     */
    static ArticleRows of(String rows, String table) {
        return new ArticleRows(
                Listing.of(
                        rows.isEmpty() ? "" : "with " + rows + " ",
                        table,
                        "article_id",
                        "version_id, headline, lead, source, language, status, url, published_at"),
                new FacetTable(
                        rows.isEmpty() ? "" : rows + ", ",
                        table,
                        Map.of(
                                "source", "source",
                                "language", "language",
                                "status", "status",
                                "day", "cast(cast(published_at at time zone 'UTC' as date) as text)"),
                        List.of(),
                        ""));
    }

    /** The conditions of a filter. */
    static Where where(ArticleFilter filter) {
        return new Where()
                .and(
                        "search @@ websearch_to_tsquery('english', :q)",
                        "q",
                        filter.q() == null ? null : Names.fold(filter.q()))
                .and("source = :source", "source", filter.source())
                .and("language = :language", "language", filter.language())
                .and("status = :status", "status", filter.status())
                .and("published_at >= :publishedFrom", "publishedFrom", filter.publishedFrom())
                .and("published_at < :publishedTo", "publishedTo", filter.publishedTo());
    }

    /**
     * One page of the rows that {@code where} leaves, with the places of the words searched for.
     *
     * @param q the words; null for none
     * @param texts the versions of the articles that are shown
     */
    Uni<Results<ArticleHit>> search(
            Mutiny.Session session,
            Where where,
            String q,
            Paging paging,
            Function<List<ArticleSummary>, Uni<List<Article>>> texts) {
        return listing.page(session, where, paging)
                .map(page -> page.map(ArticleRows::summary))
                .chain(page -> listing.count(session, where, paging).map(count -> Results.of(page, count)))
                .chain(results -> q == null
                        ? Uni.createFrom().item(results.map(article -> ArticleHit.of(article, null)))
                        : texts.apply(results.items())
                                .chain(versions -> ArticleHighlights.find(session, q, results.items(), versions))
                                .map(found -> results.map(article -> ArticleHit.of(article, found))));
    }

    /** How the rows that {@code where} leaves spread. */
    Uni<Facets> facets(Mutiny.Session session, Where where, int most) {
        return facets.of(session, where, "article_id", most);
    }

    private static ArticleSummary summary(Listing.Found found) {
        return new ArticleSummary(
                found.id(),
                found.text(0),
                found.text(1),
                found.text(2),
                found.text(3),
                found.text(4),
                found.text(5),
                found.text(6),
                Rows.instant(found.columns().get(7)));
    }
}
