package io.wireloom.query.persistence;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of {@code incident_claim}.
 *
 * @param first whether it is the first dated claim of its incident
 * @param disputed whether any claim denies the incident
 */
record HeldClaim(
        @JsonProperty("claim_id") String claimId,
        @JsonProperty("article_id") String articleId,
        boolean first,
        boolean disputed) {

    /** One of each id. */
    static List<HeldClaim> of(Incident incident) {
        List<Claim> claims =
                incident.claims().stream().map(Incident.IncidentClaim::claim).toList();
        boolean disputed = claims.stream().anyMatch(claim -> claim.status() == Claim.Status.DENIED);
        Map<String, HeldClaim> held = new LinkedHashMap<>();
        boolean told = false;
        for (Claim claim : claims) {
            boolean dated = claim.publishedAt() != null;
            held.putIfAbsent(
                    claim.claimId(), new HeldClaim(claim.claimId(), claim.articleId(), dated && !told, disputed));
            told |= dated;
        }
        return List.copyOf(held.values());
    }
}
