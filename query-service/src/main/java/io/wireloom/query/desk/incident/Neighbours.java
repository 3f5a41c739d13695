package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Incident;
import io.wireloom.query.incidents.Named;
import java.util.List;
import java.util.Objects;

/**
 * Other incidents that have to do with this one.
 *
 * @param apart compared and kept apart by little
 * @param covering those that this one covers, or that cover it
 * @param before those its claims were in before
 * @param after those its claims are in now
 */
public record Neighbours(Shown<Tie> apart, Shown<Tie> covering, List<Named> before, List<Named> after) {

    private static final int TIES = 8;

    /**
     * A tie to another incident.
     *
     * @param how what it is, in words
     * @param other the other incident; null when it is not known here
     * @param reason why it is no part of this one
     * @param claimId this incident's claim
     */
    public record Tie(String how, Named other, String reason, String claimId) {}

    static Neighbours of(Incident incident, Surroundings around, boolean all) {
        return new Neighbours(
                Shown.of(
                        incident.nearMisses().stream()
                                .map(miss -> new Tie(
                                        "Kept apart",
                                        around.holding().get(miss.otherClaimId()),
                                        miss.reason(),
                                        miss.claimId()))
                                .distinct()
                                .toList(),
                        TIES,
                        all),
                Shown.of(
                        incident.related().stream()
                                .map(tie -> new Tie(
                                        tie.kind().equals("covers") ? "Sums up" : "Summed up by",
                                        around.holding().get(tie.otherClaimId()),
                                        tie.reason(),
                                        tie.claimId()))
                                .distinct()
                                .toList(),
                        TIES,
                        all),
                named(incident.predecessors(), around),
                named(incident.successors(), around));
    }

    /** Whether there are any. */
    public boolean any() {
        return apart.total() + covering.total() + before.size() > 0;
    }

    private static List<Named> named(List<String> ids, Surroundings around) {
        return ids.stream()
                .map(id -> Objects.requireNonNullElse(around.incidents().get(id), new Named(id, "incident " + id)))
                .toList();
    }
}
