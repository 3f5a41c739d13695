package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import java.time.Instant;

/**
 * Somebody's denial.
 *
 * @param claimId the claim
 * @param speaker who denies
 * @param words the exact words
 * @param at when; null when not told
 */
public record Denial(String claimId, String speaker, String words, Instant at) {

    static Denial of(Incident incident, Incident.IncidentClaim held) {
        Claim claim = held.claim();
        return new Denial(
                claim.claimId(),
                claim.attribution().stream()
                        .findFirst()
                        .map(Claim.Speaker::name)
                        .or(() -> incident.origins().stream()
                                .filter(origin -> origin.key().equals(held.origin()))
                                .map(Incident.Origin::name)
                                .findFirst())
                        .orElse("The article itself"),
                claim.evidence().text(),
                claim.publishedAt());
    }
}
