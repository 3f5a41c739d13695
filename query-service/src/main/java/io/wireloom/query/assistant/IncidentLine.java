package io.wireloom.query.assistant;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.incidents.IncidentSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An incident in a list.
 *
 * @param incidentId its id
 * @param title what happened, in one line
 * @param type type of the event, with its subtype
 * @param start first day it may have happened; null when not told
 * @param end last day
 * @param place the place, null when not told
 * @param country ISO 3166-1 alpha-2 code; null when not told
 * @param grade how well it stands
 * @param origins number of independent origins
 * @param denials number of claims that deny it
 * @param disagreements number of differences between its claims
 * @param figures per measure, low, best and high; each speaker's own figure is told by {@code get_incident}
 * @param latestSaidAt when something was last said of it
 * @param link its page
 */
public record IncidentLine(
        String incidentId,
        String title,
        String type,
        LocalDate start,
        LocalDate end,
        String place,
        String country,
        String grade,
        int origins,
        int denials,
        int disagreements,
        List<String> figures,
        Instant latestSaidAt,
        String link) {

    public static IncidentLine of(IncidentSummary incident, Desk desk) {
        Claim.Place place = incident.place();
        return new IncidentLine(
                incident.incidentId(),
                incident.title(),
                ClaimBrief.type(incident.type(), incident.subtype()),
                incident.time().start(),
                incident.time().end(),
                place == null ? null : place.name(),
                place == null ? null : place.country(),
                incident.grade(),
                incident.origins(),
                incident.denials(),
                incident.disagreements(),
                incident.tallies().stream().map(IncidentLine::figure).toList(),
                incident.latestSaidAt(),
                desk.incident(incident.incidentId()));
    }

    static String figure(Incident.TallySummary tally) {
        return ClaimBrief.figure(
                tally.measure(),
                tally.of(),
                "low " + shown(tally.low()) + ", best " + shown(tally.best()) + ", high " + shown(tally.high()));
    }

    private static String shown(Long figure) {
        return figure == null ? "open" : figure.toString();
    }
}
