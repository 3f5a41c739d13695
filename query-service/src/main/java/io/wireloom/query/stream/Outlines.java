package io.wireloom.query.stream;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.IncidentChange.Denial;
import io.wireloom.contracts.IncidentChange.Figures;
import io.wireloom.contracts.IncidentChange.Origin;
import io.wireloom.contracts.IncidentChange.Outline;
import io.wireloom.contracts.IncidentChange.Spot;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Incidents in short. */
public final class Outlines {

    private static final String UNNAMED = "an unnamed source";

    private Outlines() {}

    public static Outline of(Incident incident) {
        Map<String, String> names = incident.origins().stream()
                .collect(Collectors.toMap(
                        Incident.Origin::key,
                        origin -> Objects.requireNonNullElse(origin.name(), UNNAMED),
                        (one, other) -> one));
        return new Outline(
                incident.state(),
                incident.type(),
                incident.subtype(),
                incident.title(),
                incident.start(),
                incident.end(),
                spot(incident.place()),
                incident.grade(),
                incident.origins().stream()
                        .map(origin -> new Origin(origin.key(), names.get(origin.key())))
                        .toList(),
                incident.articleIds().size(),
                incident.claims().size(),
                incident.claims().stream()
                        .filter(held -> held.claim().status() == Claim.Status.DENIED)
                        .map(held ->
                                new Denial(held.claim().claimId(), names.getOrDefault(held.origin(), speaker(held))))
                        .toList(),
                incident.tallies().stream()
                        .map(tally -> new Figures(tally.measure(), tally.of(), tally.low(), tally.best(), tally.high()))
                        .toList());
    }

    private static Spot spot(Claim.Place place) {
        return place == null ? null : new Spot(place.name(), place.country(), place.lat(), place.lon());
    }

    /** Who denies when the denial's origin stands behind nothing else: the first speaker of its chain. */
    private static String speaker(Incident.IncidentClaim held) {
        return held.claim().attribution().stream()
                .map(Claim.Speaker::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(UNNAMED);
    }
}
