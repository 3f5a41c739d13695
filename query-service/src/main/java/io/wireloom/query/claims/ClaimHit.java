package io.wireloom.query.claims;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wireloom.contracts.Claim;
import io.wireloom.query.search.Highlight;
import java.util.List;

/**
 * A claim that a search found.
 *
 * @param claim the claim
 * @param incidentId the incident that holds it; null while it is in none
 * @param source the outlet of its article; null when unknown
 * @param highlights where the words searched for stand; null when none were
 */
public record ClaimHit(@JsonUnwrapped Claim claim, String incidentId, String source, List<Highlight> highlights) {

    /** The same in an incident; null for none. */
    public ClaimHit in(String incident) {
        return new ClaimHit(claim, incident, source, highlights);
    }

    /** The same with the places of the words searched for. */
    public ClaimHit with(List<Highlight> found) {
        return new ClaimHit(claim, incidentId, source, found);
    }
}
