package io.wireloom.query.withdrawals;

import io.wireloom.contracts.Incident;
import java.util.List;

/**
 * How an incident stands, in short.
 *
 * @param incidentId its id
 * @param title what happened, in one line
 * @param grade how well it stands
 * @param origins number of independent origins
 * @param claims number of claims
 * @param tallies per measure and group
 */
public record Standing(String incidentId, String title, String grade, int origins, int claims, List<Figures> tallies) {

    /**
     * The figures of one measure and group.
     *
     * @param measure what is counted
     * @param of of whom
     * @param low least low of any standing figure
     * @param best the figure with the most origins; null when only open ranges are told
     * @param high greatest high; null when open above
     */
    public record Figures(String measure, String of, Long low, Long best, Long high) {}

    /** How it stands; null when it does not stand. */
    public static Standing of(Incident incident) {
        return incident == null || incident.state() == Incident.State.DISSOLVED
                ? null
                : new Standing(
                        incident.incidentId(),
                        incident.title(),
                        incident.grade(),
                        incident.origins().size(),
                        incident.claims().size(),
                        incident.tallies().stream()
                                .map(tally -> new Figures(
                                        tally.measure(), tally.of(), tally.low(), tally.best(), tally.high()))
                                .toList());
    }
}
