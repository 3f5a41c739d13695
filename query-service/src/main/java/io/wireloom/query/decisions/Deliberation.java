package io.wireloom.query.decisions;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.DeskDecision.Kind;
import io.wireloom.contracts.Incident;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes of a proposal the decision that it comes to, or says why it comes to none. */
public final class Deliberation {

    private final Proposal proposal;
    private final Known known;

    /**
     * What is known of what the proposal names.
     *
     * @param incidents the incidents, dissolved ones included, by id
     * @param claimIds those of the claims that a standing incident holds
     * @param target the decision to be undone; null when it is not known
     */
    public record Known(Map<String, Incident> incidents, Set<String> claimIds, DecisionView target) {}

    private Deliberation(Proposal proposal, Known known) {
        this.proposal = proposal;
        this.known = known;
    }

    /**
     * The decision, without its id.
     *
     * @param proposal one that holds {@link Proposal#check}
     * @throws RefusedException names what is unknown, missing or contradictory
     */
    public static DeskDecision of(Proposal proposal, Known known, Instant now) {
        return new Deliberation(proposal, known).decision(now);
    }

    private DeskDecision decision(Instant now) {
        proposal.incidents().forEach(this::standing);
        refuseUnknown();
        return switch (proposal.kind()) {
            case UNDO -> undo(now);
            case SPLIT -> split(now);
            case DISMISS -> about(claims(), 1, now);
            default -> about(claims(), 2, now);
        };
    }

    private Incident standing(String id) {
        Incident incident = known.incidents().get(id);
        if (incident == null) {
            throw new RefusedException("No incident has the id " + id + ".");
        }
        if (incident.state() == Incident.State.DISSOLVED) {
            throw new RefusedException("The incident " + id + " no longer stands; its claims are in "
                    + (incident.successors().isEmpty() ? "none now" : String.join(", ", incident.successors())) + ".");
        }
        return incident;
    }

    private void refuseUnknown() {
        Set<String> unknown = new TreeSet<>(proposal.claims());
        unknown.removeAll(known.claimIds());
        if (!unknown.isEmpty()) {
            throw new RefusedException("No standing incident holds " + String.join(", ", unknown) + ".");
        }
    }

    private Set<String> claims() {
        Set<String> claims = new TreeSet<>(proposal.claimIds());
        proposal.incidents().forEach(id -> claims.addAll(held(standing(id), false)));
        return claims;
    }

    private static Set<String> held(Incident incident, boolean withoutDenials) {
        Set<String> held = new TreeSet<>();
        incident.claims().stream()
                .map(Incident.IncidentClaim::claim)
                .filter(claim -> !withoutDenials || claim.status() != Claim.Status.DENIED)
                .forEach(claim -> held.add(claim.claimId()));
        return held;
    }

    private DeskDecision about(Set<String> claims, int least, Instant now) {
        if (claims.size() < least) {
            throw new RefusedException("A " + proposal.kind().name().toLowerCase(Locale.ROOT) + " needs at least "
                    + (least == 1 ? "one claim." : "two claims; " + claims.size() + " are named."));
        }
        return decided(claims, List.of(), null, now);
    }

    private DeskDecision split(Instant now) {
        Set<String> ours = new TreeSet<>(proposal.claimIds());
        Set<String> theirs = new TreeSet<>(proposal.otherClaimIds());
        if (theirs.isEmpty() && proposal.incidentId() != null) {
            theirs.addAll(beside(standing(proposal.incidentId()), ours));
        }
        if (ours.isEmpty() || theirs.isEmpty()) {
            throw new RefusedException(
                    "A split needs claims on both sides: those to split off, and others that stay behind.");
        }
        if (ours.stream().anyMatch(theirs::contains)) {
            throw new RefusedException("A claim cannot be told apart from itself: one is on both sides of the split.");
        }
        return decided(ours, theirs, null, now);
    }

    /** What the incident holds beside the claims. A denial may speak of both: it is left to the matching where others are left. */
    private static Set<String> beside(Incident incident, Set<String> claims) {
        Set<String> all = held(incident, false);
        if (!all.containsAll(claims)) {
            Set<String> strangers = new TreeSet<>(claims);
            strangers.removeAll(all);
            throw new RefusedException(
                    "The incident " + incident.incidentId() + " does not hold " + String.join(", ", strangers) + ".");
        }
        Set<String> tellers = held(incident, true);
        tellers.removeAll(claims);
        all.removeAll(claims);
        return tellers.isEmpty() ? all : tellers;
    }

    private DeskDecision undo(Instant now) {
        DecisionView target = known.target();
        if (target == null) {
            throw new RefusedException("No decision has the id " + proposal.undoes() + ".");
        }
        if (!target.standing()) {
            throw new RefusedException(
                    "The decision " + proposal.undoes() + " is undone already, by " + target.undoneBy() + ".");
        }
        Instant after = target.decidedAt().plusNanos(1_000);
        return decided(List.of(), List.of(), proposal.undoes(), now.isBefore(after) ? after : now);
    }

    private DeskDecision decided(Collection<String> claims, Collection<String> others, String undoes, Instant at) {
        Kind kind = proposal.kind();
        return new DeskDecision(
                "", kind, List.copyOf(claims), List.copyOf(others), undoes, proposal.by(), proposal.note(), at);
    }
}
