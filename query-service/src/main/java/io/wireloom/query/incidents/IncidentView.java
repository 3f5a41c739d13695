package io.wireloom.query.incidents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import java.util.List;

/**
 * An incident in full, as the API shows it: the summary's counts with the lists behind them.
 *
 * @param incidentId its id
 * @param revision grows with every change
 * @param state active, dissolved or dismissed
 * @param type PLOVER event type
 * @param subtype null when none is told
 * @param title what happened, in one line
 * @param time when it may have happened
 * @param place null when none is told
 * @param actors who did it
 * @param targets whom it hit
 * @param grade how well it stands
 * @param gradeReason why it has that grade
 * @param origins number of independent origins
 * @param originList the origins
 * @param articles number of articles that tell it
 * @param articleIds those articles
 * @param tallies per measure and group: low, best, high and every claim's own figure
 * @param claims every claim with its origin, in order of saying
 * @param disagreements how its claims differ
 * @param history what was known when
 * @param successors where its claims went when it is dissolved
 * @param predecessors the incidents its claims were in before a merge or split
 * @param lenses low, best and high by named rules
 * @param positions what each speaker asserted, denied and admitted
 * @param unanswered allegations that the accused has said nothing about
 * @param nearMisses claims that were kept apart by little
 * @param related claims of other incidents that it covers, or that cover it
 * @param decisions the desk's decisions that shaped it
 */
public record IncidentView(
        String incidentId,
        long revision,
        Incident.State state,
        String type,
        String subtype,
        String title,
        Days time,
        Claim.Place place,
        List<Claim.Entity> actors,
        List<Claim.Entity> targets,
        String grade,
        String gradeReason,
        int origins,
        List<Incident.Origin> originList,
        int articles,
        List<String> articleIds,
        List<Incident.TallySummary> tallies,
        List<HeldClaim> claims,
        List<Incident.Disagreement> disagreements,
        List<Incident.HistoryEntry> history,
        List<String> successors,
        List<String> predecessors,
        List<Incident.Lens> lenses,
        List<Incident.Position> positions,
        List<Incident.Unanswered> unanswered,
        List<Incident.NearMiss> nearMisses,
        List<Incident.Related> related,
        List<String> decisions) {

    /**
     * A claim's own fields with what makes it part of this incident.
     *
     * @param claim the claim; its fields stand beside the others
     * @param origin key of its origin
     * @param reason why it belongs here, in words
     */
    public record HeldClaim(@JsonUnwrapped Claim claim, String origin, String reason) {

        static HeldClaim of(Incident.IncidentClaim held) {
            return new HeldClaim(held.claim(), held.origin(), held.reason());
        }
    }

    public static IncidentView of(Incident incident) {
        return new IncidentView(
                incident.incidentId(),
                incident.revision(),
                incident.state(),
                incident.type(),
                incident.subtype(),
                incident.title(),
                new Days(incident.start(), incident.end()),
                incident.place(),
                incident.actors(),
                incident.targets(),
                incident.grade(),
                incident.gradeReason(),
                incident.origins().size(),
                incident.origins(),
                incident.articleIds().size(),
                incident.articleIds(),
                incident.tallies(),
                incident.claims().stream().map(HeldClaim::of).toList(),
                incident.disagreements(),
                incident.history(),
                incident.successors(),
                incident.predecessors(),
                incident.lenses(),
                incident.positions(),
                incident.unanswered(),
                incident.nearMisses(),
                incident.related(),
                incident.decisions());
    }
}
