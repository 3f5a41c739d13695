package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.asof.Snapshot;
import io.wireloom.query.claims.ClaimFilter;
import io.wireloom.query.claims.ClaimHit;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Results;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lists the claims of a snapshot, by the very conditions that find stored ones. */
@ApplicationScoped
public class PastClaims {

    private static final String ROWS =
            """
            incident_claim as (
              select * from jsonb_to_recordset(cast(cast(:held as text) as jsonb))
                as h(incident_id text, claim_id text, article_id text)),
            claim as (
              select r.*, r.claim_id || ' ' || r.article_id as claim_key,
                     case when lat is null or lon is null then null else point(lon, lat) end as location,
                     case when start_day <= end_day then daterange(start_day, end_day, '[]') end as days,
                     to_tsvector('english', coalesce(words, '')) as search
                from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(COLUMNS))"""
                    .replace("COLUMNS", ClaimRow.COLUMNS);

    private static final ClaimRows CLAIMS = ClaimRows.of(ROWS, "claim", "claim_key");

    private final Mutiny.SessionFactory sessions;

    PastClaims(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** One page of the claims that a filter leaves, with the places of the words searched for. */
    public Uni<Results<ClaimHit>> search(Snapshot snapshot, ClaimFilter filter, Paging paging) {
        Map<String, Claim> claims = new HashMap<>();
        snapshot.articles().forEach(article -> snapshot.claimsOf(article.articleId())
                .forEach(claim -> claims.put(Snapshot.claimKey(claim.claimId(), claim.articleId()), claim)));
        Map<String, String> incidents = snapshot.incidentsByClaim();
        return sessions.withSession(session -> CLAIMS.search(
                session, where(snapshot, filter, false), filter.q(), paging, claims::get, hits -> Uni.createFrom()
                        .item(incidents)));
    }

    /** How the claims that a filter leaves spread. */
    public Uni<Facets> facets(Snapshot snapshot, ClaimFilter filter, int most) {
        return sessions.withSession(session -> CLAIMS.facets(session, where(snapshot, filter, true), most));
    }

    private static Where where(Snapshot snapshot, ClaimFilter filter, boolean spread) {
        List<String> unread = new ArrayList<>();
        if (filter.q() == null) {
            unread.add("words");
        }
        if (filter.terms().isEmpty()) {
            unread.add("terms");
        }
        if (!spread) {
            unread.add("facets");
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Article article : snapshot.articles()) {
            String source = ArticleRow.source(article);
            snapshot.claimsOf(article.articleId()).forEach(claim -> {
                Map<String, Object> row = ClaimRow.of(claim, source);
                row.keySet().removeAll(unread);
                rows.add(row);
            });
        }
        return ClaimRows.where(filter, "")
                .bind("rows", MessageCodec.writeText(rows))
                .bind("held", filter.incident() == null ? "[]" : held(snapshot, filter.incident()));
    }

    private static String held(Snapshot snapshot, String incidentId) {
        Incident incident = snapshot.incidents().get(incidentId);
        return incident == null
                ? "[]"
                : MessageCodec.writeText(incident.claims().stream()
                        .map(held -> Map.of(
                                "incident_id", incidentId,
                                "claim_id", held.claim().claimId(),
                                "article_id", held.claim().articleId()))
                        .toList());
    }
}
