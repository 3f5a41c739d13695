package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.claims.ClaimFilter;
import io.wireloom.query.claims.ClaimHit;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Names;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Results;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Searches the claims that stand. */
@ApplicationScoped
public class ClaimRepository {

    private static final Listing LISTING = Listing.of("", "query.claim", "claim_id", "document, source");

    private static final FacetTable FACETS = new FacetTable(
            "",
            "query.claim",
            Map.of(
                    "type", "type",
                    "subtype", "subtype",
                    "status", "status",
                    "source", "source",
                    "day", "cast(start_day as text)"),
            List.of("actor", "target", "place", "country", "speaker"),
            FacetTable.OF_COLUMN);

    private static final String OF_INCIDENT =
            "(claim_id, article_id) in (select claim_id, article_id from query.incident_claim where incident_id = :incident)";

    private final Mutiny.SessionFactory sessions;

    ClaimRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** One page of the claims that a filter leaves, with the places of the words searched for. */
    public Uni<Results<ClaimHit>> search(ClaimFilter filter, Paging paging) {
        Where where = where(filter);
        return sessions.withSession(session -> LISTING.page(session, where, paging)
                .chain(page -> incidents(session, page.items())
                        .map(incidents -> page.map(found -> hit(found, incidents)))
                        .chain(hits -> LISTING.count(session, where, paging).map(count -> Results.of(hits, count))))
                .chain(results -> highlighted(session, filter.q(), results)));
    }

    /** How the claims that a filter leaves spread. */
    public Uni<Facets> facets(ClaimFilter filter, int most) {
        return sessions.withSession(session -> FACETS.of(session, where(filter), "facets", most));
    }

    private static Uni<Map<String, String>> incidents(Mutiny.Session session, List<Listing.Found> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(
                        "select claim_id, article_id, min(incident_id) from query.incident_claim"
                                + " where claim_id in (:claims) group by claim_id, article_id",
                        Object[].class)
                .setParameter(
                        "claims",
                        claims.stream().map(Listing.Found::id).distinct().toList())
                .getResultList()
                .map(rows -> {
                    Map<String, String> incidents = new HashMap<>();
                    rows.forEach(row -> incidents.put(row[0] + " " + row[1], (String) row[2]));
                    return incidents;
                });
    }

    private static ClaimHit hit(Listing.Found found, Map<String, String> incidents) {
        Claim claim = MessageCodec.read(found.text(0), Claim.class);
        return new ClaimHit(claim, incidents.get(claim.claimId() + " " + claim.articleId()), found.text(1), null);
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

    private static Where where(ClaimFilter filter) {
        Where where = new Where()
                .and(
                        "search @@ websearch_to_tsquery('english', :q)",
                        "q",
                        filter.q() == null ? null : Names.fold(filter.q()))
                .and("article_id = :article", "article", filter.article())
                .and(OF_INCIDENT, "incident", filter.incident())
                .and("published_at >= :publishedFrom", "publishedFrom", filter.publishedFrom())
                .and("published_at < :publishedTo", "publishedTo", filter.publishedTo());
        if (!filter.terms().isEmpty()) {
            where.and("terms @> :terms").bind("terms", filter.terms().toArray(String[]::new));
        }
        return Places.in(Spans.in(where, filter.from(), filter.to()), filter.near(), filter.box());
    }
}
