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
 * @param predecessors the incidents that its claims were in before they came together or were told apart; empty for one that
 *     was never merged or split
 * @param lenses low, best and high per measure and group by named rules, beside {@code tallies}
 * @param positions what each speaker asserted, denied and admitted, by first word
 * @param unanswered allegations that the accused has said nothing about
 * @param nearMisses claims that were compared and kept apart by little, with the reason; the nearest first
 * @param related claims of other incidents that this one covers, or that cover it
 * @param decisions ids of the desk's standing decisions that shaped it, sorted
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
        List<String> successors,
        List<String> predecessors,
        List<Lens> lenses,
        List<Position> positions,
        List<Unanswered> unanswered,
        List<NearMiss> nearMisses,
        List<Related> related,
        List<String> decisions) {

    public Incident {
        Required.field("incidentId", incidentId);
        Required.field("state", state);
        Required.field("type", type);
        actors = Required.list(actors);
        targets = Required.list(targets);
        origins = Required.list(origins);
        articleIds = Required.list(articleIds);
        tallies = Required.list(tallies);
        claims = Required.list(claims);
        disagreements = Required.list(disagreements);
        history = Required.list(history);
        successors = Required.list(successors);
        predecessors = Required.list(predecessors);
        lenses = Required.list(lenses);
        positions = Required.list(positions);
        unanswered = Required.list(unanswered);
        nearMisses = Required.list(nearMisses);
        related = Required.list(related);
        decisions = Required.list(decisions);
    }

    /** Whether an incident still stands. */
    public enum State {
        ACTIVE,
        /** Merged into others, or all its claims were withdrawn. */
        DISSOLVED,
        /** The desk dismissed it: it stands, but is not listed unless asked for. */
        DISMISSED,
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
     * @param kind {@code conflict, part, scope, update, unit, place, time, actor, target, means} (weapon or kind of attack) or
     *     {@code denial}
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

    /**
     * The figures of one measure and group as a named rule reads them. A view: nothing is taken from {@code tallies}.
     *
     * @param lens {@code ucdp, acled, airwars, official} or {@code corroborated}
     * @param measure as {@link Claim.Tally#measure()}
     * @param of as {@link Claim.Tally#of()}
     * @param low null when the rule finds none
     * @param best null when the rule finds none
     * @param high null when open above, or when the rule finds none
     * @param claimIds the claims whose figures it rests on, sorted
     * @param rule the rule in words
     */
    public record Lens(
            String lens,
            String measure,
            String of,
            Long low,
            Long best,
            Long high,
            List<String> claimIds,
            String rule) {}

    /**
     * What one speaker has said of the incident.
     *
     * @param speaker key of the speaker's {@link Origin}
     * @param name to show
     * @param kind as {@link Claim.Speaker#kind()}
     * @param stances in order of saying
     * @param reversal how the speaker changed position, in words; null when it did not
     */
    public record Position(String speaker, String name, String kind, List<Stance> stances, String reversal) {}

    /**
     * One thing that a speaker said.
     *
     * @param at when; null when the article has no time
     * @param stance {@code asserted, denied} or {@code admitted}
     * @param claimId the claim
     * @param text what, in words
     */
    public record Stance(Instant at, String stance, String claimId, String text) {}

    /**
     * An accusation without an answer.
     *
     * @param accused name of the accused
     * @param entityId of the accused
     * @param claimIds the claims that accuse, sorted
     * @param since when it was first said; null when no article has a time
     * @param text in words
     */
    public record Unanswered(String accused, String entityId, List<String> claimIds, Instant since, String text) {}

    /**
     * A claim of this incident and another that were compared and kept apart.
     *
     * @param claimId the claim of this incident
     * @param otherClaimId the other
     * @param points the evidence for one event, as far as it went
     * @param reason what kept them apart, and what spoke for them
     */
    public record NearMiss(String claimId, String otherClaimId, int points, String reason) {}

    /**
     * A tie to a claim of another incident that is not the same event.
     *
     * @param kind {@code covers} when this incident sums up the other; {@code covered-by} when the other sums up this one
     * @param claimId the claim of this incident
     * @param otherClaimId the other
     * @param reason in words
     */
    public record Related(String kind, String claimId, String otherClaimId, String reason) {}
}
