package io.wireloom.query.desk;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.incidents.IncidentSummary;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One incident with all that is said about it.
 *
 * @param card its head
 * @param dissolved whether it no longer stands
 * @param dismissed whether the desk dismissed it
 * @param successors where its claims went
 * @param targets whom it hit; empty when not told
 * @param tolls every number, side by side
 * @param voices the claims that say it happened, may have or will, by origin
 * @param denials the claims that deny it
 * @param differences how the claims disagree
 * @param history what was known when
 * @param coordinates {@code 34.93, 36.73}; empty when none
 */
public record IncidentPage(
        IncidentCard card,
        boolean dissolved,
        boolean dismissed,
        List<String> successors,
        String targets,
        List<Toll> tolls,
        List<OriginVoices> voices,
        List<Voices.ClaimCard> denials,
        List<Difference> differences,
        List<Step> history,
        String coordinates) {

    /**
     * What one independent origin says.
     *
     * @param name the origin
     * @param kind what kind of speaker it is, in words
     * @param claims its claims
     */
    public record OriginVoices(String name, String kind, List<Voices.ClaimCard> claims) {}

    /**
     * A disagreement.
     *
     * @param kind in words
     * @param measure what it is about; empty for none
     * @param text the arithmetic
     */
    public record Difference(String kind, String measure, String text) {}

    /**
     * A step in what was known.
     *
     * @param at when it was said; null when unknown
     * @param text what it brought
     * @param claimId the claim
     */
    public record Step(Instant at, String text, String claimId) {}

    /**
     * @param articles summaries of its articles by id, as far as known
     */
    public static IncidentPage of(Incident incident, Map<String, ArticleSummary> articles) {
        Map<String, Incident.IncidentClaim> held = incident.claims().stream()
                .collect(Collectors.toMap(claim -> claim.claim().claimId(), claim -> claim, (one, other) -> one));
        return new IncidentPage(
                IncidentCard.of(IncidentSummary.of(incident)),
                incident.state() == Incident.State.DISSOLVED,
                incident.state() == Incident.State.DISMISSED,
                incident.successors(),
                incident.targets().stream().map(Claim.Entity::name).distinct().collect(Collectors.joining(", ")),
                incident.tallies().stream().map(Toll::of).toList(),
                incident.origins().stream()
                        .map(origin -> voices(origin, held, articles))
                        .filter(voices -> !voices.claims().isEmpty())
                        .toList(),
                incident.claims().stream()
                        .filter(IncidentPage::denies)
                        .map(claim -> card(claim, articles))
                        .toList(),
                incident.disagreements().stream()
                        .map(difference -> new Difference(
                                Labels.human(difference.kind()), Labels.human(difference.measure()), difference.text()))
                        .toList(),
                incident.history().stream()
                        .map(entry -> new Step(entry.at(), entry.text(), entry.claimId()))
                        .toList(),
                coordinates(incident.place()));
    }

    private static OriginVoices voices(
            Incident.Origin origin, Map<String, Incident.IncidentClaim> held, Map<String, ArticleSummary> articles) {
        return new OriginVoices(
                origin.name(),
                Labels.human(origin.kind()),
                origin.claimIds().stream()
                        .map(held::get)
                        .filter(claim -> claim != null && !denies(claim))
                        .map(claim -> card(claim, articles))
                        .toList());
    }

    private static boolean denies(Incident.IncidentClaim held) {
        return held.claim().status() == Claim.Status.DENIED;
    }

    private static Voices.ClaimCard card(Incident.IncidentClaim held, Map<String, ArticleSummary> articles) {
        return Voices.card(held.claim(), articles.get(held.claim().articleId()), held.reason(), null);
    }

    private static String coordinates(Claim.Place place) {
        return place == null || place.lat() == null || place.lon() == null
                ? ""
                : String.format(Locale.ENGLISH, "%.2f, %.2f", place.lat(), place.lon());
    }
}
