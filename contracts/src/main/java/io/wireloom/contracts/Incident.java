package io.wireloom.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One real-world event with every claim about it (topic {@code incidents}): the whole state, so that a reader needs nothing
 * else to show it.
 *
 * @param incidentId derived from the founding claim, the earliest said of its claims
 * @param revision grows with every change; a reader keeps the greatest
 * @param state whether it still stands
 * @param type PLOVER event type
 * @param subtype null when none is told
 * @param title one line that says what happened
 * @param start first day it may have happened; null when no claim says
 * @param end last day
 * @param place the most specific place its claims agree on; null when none is told
 * @param actors union over its claims, by entity id, most claimed first
 * @param targets likewise
 * @param grade {@code confirmed, fair, weak, contested} or {@code discounted}
 * @param gradeReason the rule that gave the grade, in words
 * @param origins the independent origins that stand behind it
 * @param articleIds the articles whose claims it holds, sorted
 * @param tallies per measure and group
 * @param claims every claim with its origin, in order of saying
 * @param disagreements how its claims differ
 * @param history what was known when, in order of saying
 * @param successors the incidents its claims are in now, when it is dissolved; empty otherwise
 */
public record Incident(
        String incidentId,
        long revision,
        State state,
        String type,
        String subtype,
        String title,
        LocalDate start,
        LocalDate end,
        Claim.Place place,
        List<Claim.Entity> actors,
        List<Claim.Entity> targets,
        String grade,
        String gradeReason,
        List<Origin> origins,
        List<String> articleIds,
        List<TallySummary> tallies,
        List<IncidentClaim> claims,
        List<Disagreement> disagreements,
        List<HistoryEntry> history,
        List<String> successors) {

    public Incident {
        Required.field("incidentId", incidentId);
        Required.field("state", state);
        Required.field("type", type);
        actors = actors == null ? List.of() : List.copyOf(actors);
        targets = targets == null ? List.of() : List.copyOf(targets);
        origins = origins == null ? List.of() : List.copyOf(origins);
        articleIds = articleIds == null ? List.of() : List.copyOf(articleIds);
        tallies = tallies == null ? List.of() : List.copyOf(tallies);
        claims = claims == null ? List.of() : List.copyOf(claims);
        disagreements = disagreements == null ? List.of() : List.copyOf(disagreements);
        history = history == null ? List.of() : List.copyOf(history);
        successors = successors == null ? List.of() : List.copyOf(successors);
    }

    /** Whether an incident still stands. */
    public enum State {
        ACTIVE,
        /** Merged into others, or all its claims were withdrawn. */
        DISSOLVED,
        UNKNOWN
    }

    /**
     * An independent first speaker.
     *
     * @param key identity of the origin: an entity id, or a family of copies with its anonymous speaker
     * @param name to show
     * @param kind as {@link Claim.Speaker#kind()}; {@code publisher} when an outlet asserts in its own name
     * @param claimIds the claims that go back to it, sorted
     */
    public record Origin(String key, String name, String kind, List<String> claimIds) {}

    /**
     * A claim in its incident.
     *
     * @param claim the claim
     * @param origin key of its {@link Origin}
     * @param reason why it belongs here, in words
     */
    public record IncidentClaim(Claim claim, String origin, String reason) {}

    /**
     * The figures for one measure and group; nothing is summed or averaged.
     *
     * @param measure as {@link Claim.Tally#measure()}
     * @param of as {@link Claim.Tally#of()}
     * @param low least low of any standing figure
     * @param best the figure with the most independent origins, the latest said on a tie; null when only open ranges are told
     * @param high greatest high of any standing figure; null when open above
     * @param figures every claim's own figure
     */
    public record TallySummary(String measure, String of, Long low, Long best, Long high, List<Figure> figures) {}

    /**
     * One claim's figure.
     *
     * @param claimId the claim
     * @param low as stated
     * @param high as stated
     * @param speaker the first speaker's name; the outlet's when it asserts itself
     * @param text the words
     */
    public record Figure(String claimId, Long low, Long high, String speaker, String text) {}

    /**
     * A difference between claims.
     *
     * @param kind {@code conflict, part, scope, update, unit, place, time} or {@code denial}
     * @param measure the measure it is about; null for none
     * @param claimIds the claims that differ, sorted
     * @param text one line that shows the arithmetic
     */
    public record Disagreement(String kind, String measure, List<String> claimIds, String text) {}

    /**
     * A step in what was known.
     *
     * @param at when it was said; null when the article has no time
     * @param claimId the claim that brought it
     * @param text what it brought, in words
     */
    public record HistoryEntry(Instant at, String claimId, String text) {}
}
