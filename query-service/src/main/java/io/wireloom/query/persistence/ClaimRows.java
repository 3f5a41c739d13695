package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Claim;
import io.wireloom.query.asof.Snapshot;
import io.wireloom.query.claims.ClaimFilter;
import io.wireloom.query.claims.ClaimHit;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Names;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Results;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Rows of {@code claim}, stored ones or those of a snapshot, and what a filter asks of them.
 *
 * @param listing pages of them, with a column that tells which claim it is and one that tells its outlet
 * @param facets how they spread
 */
record ClaimRows(Listing listing, FacetTable facets) {

    /**
     * @param rows the common table expression that makes them; empty for none
     * @param table the table's name
     * @param claim the column that tells which claim it is
     */
    static ClaimRows of(String rows, String table, String claim) {
        return new ClaimRows(
                Listing.of(rows.isEmpty() ? "" : "with " + rows + " ", table, "claim_id", claim + ", source"),
                new FacetTable(
                        rows.isEmpty() ? "" : rows + ", ",
                        table,
                        Map.of(
                                "type", "type",
                                "subtype", "subtype",
                                "status", "status",
                                "source", "source",
                                "day", "cast(start_day as text)"),
                        List.of("actor", "target", "place", "country", "speaker"),
                        FacetTable.OF_COLUMN));
    }

    /**
     * The conditions of a filter.
     *
     * @param schema what stands before the name of the table that tells the claims of an incident
     */
    static Where where(ClaimFilter filter, String schema) {
        Where where = new Where()
                .and(
                        "search @@ websearch_to_tsquery('english', :q)",
                        "q",
                        filter.q() == null ? null : Names.fold(filter.q()))
                .and("article_id = :article", "article", filter.article())
                .and(
                        "(claim_id, article_id) in (select claim_id, article_id from " + schema
                                + "incident_claim where incident_id = :incident)",
                        "incident",
                        filter.incident())
                .and("published_at >= :publishedFrom", "publishedFrom", filter.publishedFrom())
                .and("published_at < :publishedTo", "publishedTo", filter.publishedTo());
        if (!filter.terms().isEmpty()) {
            where.and("terms @> :terms").bind("terms", filter.terms().toArray(String[]::new));
        }
        return Places.in(Spans.in(where, filter.from(), filter.to()), filter.near(), filter.box());
    }

    /**
     * One page of the rows that {@code where} leaves, with the places of the words searched for.
     *
     * @param q the words; null for none
     * @param claim the claim of a row
     * @param incidents the incidents of claims, by {@link Snapshot#claimKey}
     */
    Uni<Results<ClaimHit>> search(
            Mutiny.Session session,
            Where where,
            String q,
            Paging paging,
            Function<String, Claim> claim,
            Function<List<ClaimHit>, Uni<Map<String, String>>> incidents) {
        return listing.page(session, where, paging)
                .map(page -> page.map(found -> new ClaimHit(claim.apply(found.text(0)), null, found.text(1), null)))
                .chain(page -> incidents
                        .apply(page.items())
                        .map(byClaim -> page.map(hit -> hit.in(byClaim.get(Snapshot.claimKey(
                                hit.claim().claimId(), hit.claim().articleId()))))))
                .chain(page -> listing.count(session, where, paging).map(count -> Results.of(page, count)))
                .chain(results -> highlighted(session, q, results));
    }

    /** How the rows that {@code where} leaves spread. */
    Uni<Facets> facets(Mutiny.Session session, Where where, int most) {
        return facets.of(session, where, "facets", most);
    }

    private static Uni<Results<ClaimHit>> highlighted(Mutiny.Session session, String q, Results<ClaimHit> results) {
        if (q == null) {
            return Uni.createFrom().item(results);
        }
        HighlightedTexts texts = new HighlightedTexts();
        results.items()
                .forEach(hit -> texts.add(
                        hit.claim().claimId(),
                        "claim",
                        hit.claim().claimId(),
                        hit.claim().evidence().text()));
        return texts.find(session, q)
                .map(found -> results.map(
                        hit -> hit.with(found.getOrDefault(hit.claim().claimId(), List.of()))));
    }
}
