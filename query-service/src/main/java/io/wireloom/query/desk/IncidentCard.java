package io.wireloom.query.desk;

import io.wireloom.contracts.Claim;
import io.wireloom.query.incidents.IncidentSummary;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An incident in a list.
 *
 * @param id its id
 * @param revision to tell a changed one
 * @param title what happened
 * @param days when
 * @param place where; empty when not told
 * @param kind subtype or type, in words
 * @param grade the grade's word, for its colour
 * @param gradeLabel the grade, in words
 * @param gradeReason why
 * @param origins {@code 2 origins}
 * @param articles {@code 3 articles}
 * @param denials {@code 1 denial}; empty when nobody denies it
 * @param actors who did it; empty when not told
 * @param tolls the numbers, the killed first
 * @param latestSaid when the latest was said; null when unknown
 */
public record IncidentCard(
        String id,
        long revision,
        String title,
        String days,
        String place,
        String kind,
        String grade,
        String gradeLabel,
        String gradeReason,
        String origins,
        String articles,
        String denials,
        String actors,
        List<Toll> tolls,
        Instant latestSaid) {

    private static final int TOLLS = 3;

    public static IncidentCard of(IncidentSummary incident) {
        return new IncidentCard(
                incident.incidentId(),
                incident.revision(),
                Headline.of(incident),
                Labels.days(incident.time()),
                Labels.place(incident.place()),
                Wording.kind(incident.type(), incident.subtype()),
                incident.grade() == null ? "ungraded" : incident.grade(),
                incident.grade() == null ? "Not graded" : Labels.human(incident.grade()),
                incident.gradeReason() == null ? "" : incident.gradeReason(),
                Labels.count(incident.origins(), "origin", "origins"),
                Labels.count(incident.articles(), "article", "articles"),
                incident.denials() == 0 ? "" : Labels.count(incident.denials(), "denial", "denials"),
                incident.actors().stream().map(Claim.Entity::name).distinct().collect(Collectors.joining(", ")),
                tolls(incident),
                incident.latestSaidAt());
    }

    private static List<Toll> tolls(IncidentSummary incident) {
        return incident.tallies().stream()
                .sorted((one, other) ->
                        Boolean.compare(!"killed".equals(one.measure()), !"killed".equals(other.measure())))
                .limit(TOLLS)
                .map(Toll::of)
                .toList();
    }
}
