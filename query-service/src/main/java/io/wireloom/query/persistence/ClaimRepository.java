package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.asof.Snapshot;
import io.wireloom.query.claims.ClaimFilter;
import io.wireloom.query.claims.ClaimHit;
import io.wireloom.query.search.Facets;
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

    private static final ClaimRows CLAIMS = ClaimRows.of("", "query.claim", "document");

    private static final String INCIDENTS =
            """
            select claim_id, article_id, min(incident_id) from query.incident_claim
             where claim_id = any(cast(:claims as text[])) group by claim_id, article_id""";

    private final Mutiny.SessionFactory sessions;

    ClaimRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** One page of the claims that a filter leaves, with the places of the words searched for. */
    public Uni<Results<ClaimHit>> search(ClaimFilter filter, Paging paging) {
        return sessions.withSession(session -> CLAIMS.search(
                session,
                where(filter),
                filter.q(),
                paging,
                document -> MessageCodec.read(document, Claim.class),
                hits -> incidents(session, hits)));
    }

    /** How the claims that a filter leaves spread. */
    public Uni<Facets> facets(ClaimFilter filter, int most) {
        return sessions.withSession(session -> CLAIMS.facets(session, where(filter), most));
    }

    private static Where where(ClaimFilter filter) {
        return ClaimRows.where(filter, IncidentConditions.STORED);
    }

    private static Uni<Map<String, String>> incidents(Mutiny.Session session, List<ClaimHit> hits) {
        if (hits.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(INCIDENTS, Object[].class)
                .setParameter(
                        "claims",
                        hits.stream()
                                .map(hit -> hit.claim().claimId())
                                .distinct()
                                .toArray(String[]::new))
                .getResultList()
                .map(rows -> {
                    Map<String, String> incidents = new HashMap<>();
                    rows.forEach(
                            row -> incidents.put(Snapshot.claimKey((String) row[0], (String) row[1]), (String) row[2]));
                    return incidents;
                });
    }
}
