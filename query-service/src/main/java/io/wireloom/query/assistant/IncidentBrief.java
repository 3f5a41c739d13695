package io.wireloom.query.assistant;

import io.wireloom.contracts.Incident;
import io.wireloom.query.incidents.IncidentSummary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One incident, short.
 *
 * @param incident what a list says of it
 * @param state {@code active, dissolved} or {@code dismissed}
 * @param gradeReason why it has its grade
 * @param actors who did it
 * @param targets whom it hit
 * @param saidBy the independent origins, with how many claims go back to each
 * @param figures each speaker's own figure; never to be added up
 * @param positions who asserted, denied or admitted it, and who changed position
 * @param disagreements how the claims differ, in words
 * @param unanswered accusations that the accused has said nothing about
 * @param claims so many claims; {@code get_claims} tells them
 * @param articles the pages of the articles that tell it, at most twenty
 * @param successors where its claims are now, when it is dissolved
 */
public record IncidentBrief(
        IncidentLine incident,
        String state,
        String gradeReason,
        List<String> actors,
        List<String> targets,
        List<String> saidBy,
        List<String> figures,
        List<String> positions,
        List<String> disagreements,
        List<String> unanswered,
        int claims,
        List<String> articles,
        List<String> successors) {

    private static final int MOST = 20;

    public static IncidentBrief of(Incident incident, Desk desk) {
        return new IncidentBrief(
                IncidentLine.of(IncidentSummary.of(incident), desk),
                incident.state().name().toLowerCase(Locale.ROOT),
                incident.gradeReason(),
                ClaimBrief.names(incident.actors()),
                ClaimBrief.names(incident.targets()),
                incident.origins().stream()
                        .limit(MOST)
                        .map(origin -> origin.name() + " (" + origin.kind() + ", claims: "
                                + origin.claimIds().size() + ")")
                        .toList(),
                incident.tallies().stream()
                        .flatMap(IncidentBrief::figures)
                        .limit(2 * MOST)
                        .toList(),
                incident.positions().stream()
                        .limit(MOST)
                        .map(IncidentBrief::position)
                        .toList(),
                incident.disagreements().stream()
                        .limit(MOST)
                        .map(Incident.Disagreement::text)
                        .toList(),
                incident.unanswered().stream().map(Incident.Unanswered::text).toList(),
                incident.claims().size(),
                incident.articleIds().stream().limit(MOST).map(desk::article).toList(),
                incident.successors());
    }

    private static Stream<String> figures(Incident.TallySummary tally) {
        return tally.figures().stream()
                .map(figure -> figure.speaker() + ": "
                        + ClaimBrief.figure(tally.measure(), tally.of(), ClaimBrief.range(figure.low(), figure.high()))
                        + " (\"" + figure.text() + "\")");
    }

    private static String position(Incident.Position position) {
        List<String> stances = position.stances().stream()
                .map(Incident.Stance::stance)
                .distinct()
                .toList();
        return position.name() + " " + String.join(", ", stances)
                + (position.reversal() == null ? "" : "; " + position.reversal());
    }
}
