package io.wireloom.query.export;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.incidents.IncidentSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An incident as a row of columns; the fields become columns in snake case, such as {@code incident_id}.
 *
 * @param killedLow of the group that {@link MainGroup} chooses, as {@code killedBest} and {@code killedHigh}
 * @param woundedLow likewise
 * @param figures every claim's own figure, of every measure and group
 */
record ParquetRow(
        String incidentId,
        String type,
        String subtype,
        String title,
        LocalDate start,
        LocalDate end,
        String place,
        String admin1,
        String country,
        Double lat,
        Double lon,
        Integer placePrecision,
        List<String> actors,
        List<String> targets,
        String grade,
        int origins,
        int articles,
        int claims,
        int denials,
        Instant firstSaid,
        Instant latestSaid,
        Long killedLow,
        Long killedBest,
        Long killedHigh,
        Long woundedLow,
        Long woundedBest,
        Long woundedHigh,
        List<Figure> figures) {

    /** One claim's figure. */
    record Figure(String measure, String of, Long low, Long high, String speaker, String claimId) {}

    static ParquetRow of(IncidentSummary incident) {
        Optional<Claim.Place> place = Optional.ofNullable(incident.place());
        Optional<Incident.TallySummary> killed = MainGroup.of(incident.tallies(), "killed");
        Optional<Incident.TallySummary> wounded = MainGroup.of(incident.tallies(), "wounded");
        return new ParquetRow(
                incident.incidentId(),
                incident.type(),
                incident.subtype(),
                incident.title(),
                incident.time().start(),
                incident.time().end(),
                or(place, Claim.Place::name),
                or(place, Claim.Place::admin1),
                or(place, Claim.Place::country),
                or(place, Claim.Place::lat),
                or(place, Claim.Place::lon),
                or(place, Claim.Place::precision),
                incident.actors().stream().map(Claim.Entity::name).toList(),
                incident.targets().stream().map(Claim.Entity::name).toList(),
                incident.grade(),
                incident.origins(),
                incident.articles(),
                incident.claims(),
                incident.denials(),
                incident.firstSaidAt(),
                incident.latestSaidAt(),
                or(killed, Incident.TallySummary::low),
                or(killed, Incident.TallySummary::best),
                or(killed, Incident.TallySummary::high),
                or(wounded, Incident.TallySummary::low),
                or(wounded, Incident.TallySummary::best),
                or(wounded, Incident.TallySummary::high),
                incident.tallies().stream().flatMap(ParquetRow::figures).toList());
    }

    private static <T, V> V or(Optional<T> from, Function<T, V> value) {
        return from.map(value).orElse(null);
    }

    private static Stream<Figure> figures(Incident.TallySummary tally) {
        return tally.figures().stream()
                .map(figure -> new Figure(
                        tally.measure(), tally.of(), figure.low(), figure.high(), figure.speaker(), figure.claimId()));
    }
}
