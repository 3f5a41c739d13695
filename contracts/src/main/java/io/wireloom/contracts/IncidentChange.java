package io.wireloom.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One change of an incident (topic {@code changes}): what it was and what it is, in short, for those who act on news rather than
 * keep the whole state. The changes of one incident come in their order; one may come more than once, under the same id.
 *
 * @param changeId the same however often the change is sent, also after the read model was built again
 * @param kind what happened
 * @param incidentId the incident
 * @param revision the incident's revision that brought it
 * @param at when it became visible in the read model
 * @param before how the incident stood; null when it is new to those who follow the changes
 * @param after how it stands now; of one that is dissolved, how it ended
 * @param predecessors incidents whose claims it took in with this change
 * @param successors the incidents its claims are in now, when it is dissolved
 * @param withdrawal what took claims from it; null unless the kind is {@code withdrawn}
 */
public record IncidentChange(
        String changeId,
        Kind kind,
        String incidentId,
        long revision,
        Instant at,
        Outline before,
        Outline after,
        List<String> predecessors,
        List<String> successors,
        Withdrawal withdrawal) {

    public IncidentChange {
        Required.field("changeId", changeId);
        Required.field("kind", kind);
        Required.field("incidentId", incidentId);
        Required.field("at", at);
        predecessors = Required.list(predecessors);
        successors = Required.list(successors);
    }

    /** What happened to an incident. */
    public enum Kind {
        CREATED,
        AMENDED,
        /** It took in the claims of other incidents: its predecessors. */
        MERGED,
        /** It arose from the claims of one other incident: its predecessor. */
        SPLIT,
        /** A correction, kill or withholding of an article took claims from it. The state without them is told by a change of its own. */
        WITHDRAWN,
        /** It stands no longer: its claims are in its successors, or withdrawn. */
        DISSOLVED,
        UNKNOWN
    }

    /**
     * An incident in short.
     *
     * @param state whether it stands
     * @param type PLOVER event type
     * @param subtype null when none is told
     * @param title one line that says what happened
     * @param start first day it may have happened; null when no claim says
     * @param end last day
     * @param place where; null when none is told
     * @param grade as {@link Incident#grade()}
     * @param origins the independent origins that stand behind it
     * @param articles number of articles that tell it
     * @param claims number of claims
     * @param denials the claims that deny it
     * @param tallies per measure and group
     */
    public record Outline(
            Incident.State state,
            String type,
            String subtype,
            String title,
            LocalDate start,
            LocalDate end,
            Spot place,
            String grade,
            List<Origin> origins,
            int articles,
            int claims,
            List<Denial> denials,
            List<Figures> tallies) {

        public Outline {
            origins = Required.list(origins);
            denials = Required.list(denials);
            tallies = Required.list(tallies);
        }
    }

    /**
     * Where an incident lies.
     *
     * @param name as {@link Claim.Place#name()}
     * @param country ISO 3166-1 alpha-2 code; null when unresolved
     * @param lat degrees north; null when unresolved
     * @param lon degrees east; null when unresolved
     */
    public record Spot(String name, String country, Double lat, Double lon) {}

    /**
     * An independent origin.
     *
     * @param key as {@link Incident.Origin#key()}
     * @param name to show
     */
    public record Origin(String key, String name) {}

    /**
     * A denial.
     *
     * @param claimId the claim that denies
     * @param by the name of its origin
     */
    public record Denial(String claimId, String by) {}

    /**
     * The figures for one measure and group.
     *
     * @param measure as {@link Claim.Tally#measure()}
     * @param of as {@link Claim.Tally#of()}
     * @param low as {@link Incident.TallySummary#low()}
     * @param best as {@link Incident.TallySummary#best()}
     * @param high as {@link Incident.TallySummary#high()}
     */
    public record Figures(String measure, String of, Long low, Long best, Long high) {}

    /**
     * What took claims from an incident.
     *
     * @param articleId the article whose claims they were
     * @param versionId its version that took them
     * @param cause {@code corrected, killed} or {@code withheld}
     * @param note the editor's note on that version; null when none
     * @param lostClaims ids of the claims, sorted
     */
    public record Withdrawal(String articleId, String versionId, String cause, String note, List<String> lostClaims) {

        public Withdrawal {
            lostClaims = Required.list(lostClaims);
        }
    }
}
