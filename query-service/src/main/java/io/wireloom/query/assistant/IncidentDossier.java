package io.wireloom.query.assistant;

import io.wireloom.contracts.Incident;
import java.util.List;

/**
 * An incident to read on its own: what is known of it, and each claim with its words and where they stand.
 *
 * @param brief what is known
 * @param claims every claim
 */
public record IncidentDossier(IncidentBrief brief, List<ClaimBrief> claims) {

    public static IncidentDossier of(Incident incident, Desk desk) {
        return new IncidentDossier(
                IncidentBrief.of(incident, desk),
                incident.claims().stream()
                        .map(held -> ClaimBrief.of(held.claim(), held.origin(), desk))
                        .toList());
    }
}
