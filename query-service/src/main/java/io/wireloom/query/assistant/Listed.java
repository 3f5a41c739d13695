package io.wireloom.query.assistant;

import io.wireloom.query.changes.Difference;
import java.util.List;

/** Lists that may be longer than what is told of them. */
public final class Listed {

    private Listed() {}

    /**
     * Incidents.
     *
     * @param items those told of
     * @param more how to get at others; null when there are none
     */
    public record Incidents(List<IncidentLine> items, String more) {}

    /**
     * Claims.
     *
     * @param items those told of
     * @param more how to get at others; null when there are none
     */
    public record Claims(List<ClaimBrief> items, String more) {

        /** The first of the claims, at most so many. */
        public static Claims first(List<ClaimBrief> claims, int most) {
            return new Claims(
                    claims.stream().limit(most).toList(),
                    claims.size() <= most
                            ? null
                            : "These are the first " + most + " of " + claims.size() + ": raise limit for more.");
        }
    }

    /**
     * Stories.
     *
     * @param items those told of
     * @param more how to get at others; null when there are none
     */
    public record Stories(List<StoryLine> items, String more) {}

    /**
     * What changed about an incident.
     *
     * @param incidentId the incident
     * @param link its page
     * @param changes none when it stood as it had
     */
    public record Changes(String incidentId, String link, List<Difference> changes) {}
}
