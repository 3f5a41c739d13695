package io.wireloom.query.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An incident as lists and the stream show it: all but the claims themselves.
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
 * @param articles number of articles that tell it
 * @param claims number of claims
 * @param denials number of claims that deny it
 * @param disagreements number of differences between its claims
 * @param firstSaidAt when the first of its dated claims was said; null when none is dated
 * @param latestSaidAt when the last of them was said
 * @param tallies per measure and group, with every claim's own figure
 * @param successors where its claims went when it is dissolved
 */
public record IncidentSummary(
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
        int articles,
        int claims,
        int denials,
        int disagreements,
        Instant firstSaidAt,
        Instant latestSaidAt,
        List<Incident.TallySummary> tallies,
        List<String> successors) {

    public static IncidentSummary of(Incident incident) {
        List<Instant> said = saidAt(incident).sorted().toList();
        return new IncidentSummary(
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
                incident.articleIds().size(),
                incident.claims().size(),
                (int) incident.claims().stream()
                        .filter(held -> held.claim().status() == Claim.Status.DENIED)
                        .count(),
                incident.disagreements().size(),
                said.isEmpty() ? null : said.get(0),
                said.isEmpty() ? null : said.get(said.size() - 1),
                incident.tallies(),
                incident.successors());
    }

    /** What lists sort by: the latest time anything was said of it, else its last day; null when nothing dates it. */
    public Instant newest() {
        if (latestSaidAt != null) {
            return latestSaidAt;
        }
        return Stream.of(time.end(), time.start())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(null);
    }

    private static Stream<Instant> saidAt(Incident incident) {
        return incident.claims().stream()
                .map(held -> held.claim().publishedAt())
                .filter(Objects::nonNull);
    }
}
