package io.wireloom.query.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a filter looks at in an incident, all but its words and who published its articles. Held against a filter here, it fits exactly when the database finds the
 * incident by that filter.
 *
 * @param state as JSON has it, such as {@code active}
 * @param type PLOVER event type
 * @param subtype null when none is told
 * @param grade null when not graded
 * @param origins number of independent origins
 * @param start first day it may have happened; null when no claim says
 * @param end last day
 * @param lat degrees north of its own place; null when none is told
 * @param lon degrees east
 * @param firstSaidAt when the first of its dated claims was said; null when none is dated
 * @param killed the most killed in any one group, by lens, as {@link Killed} has it
 * @param articles the articles that tell it
 * @param terms its exact terms by kind, as {@link IncidentTerms} has them
 */
public record Traits(
        String state,
        String type,
        String subtype,
        String grade,
        int origins,
        LocalDate start,
        LocalDate end,
        Double lat,
        Double lon,
        Instant firstSaidAt,
        Map<String, Long> killed,
        List<String> articles,
        Map<String, Set<String>> terms) {

    public static Traits of(Incident incident) {
        Claim.Place place = incident.place();
        Map<String, Set<String>> terms = new TreeMap<>();
        IncidentTerms.of(incident).forEach(term -> terms.computeIfAbsent(term.kind(), kind -> new TreeSet<>())
                .add(term.term()));
        return new Traits(
                MessageCodec.read(MessageCodec.write(incident.state()), String.class),
                incident.type(),
                incident.subtype(),
                incident.grade(),
                incident.origins().size(),
                incident.start(),
                incident.end(),
                place == null ? null : place.lat(),
                place == null ? null : place.lon(),
                incident.claims().stream()
                        .map(held -> held.claim().publishedAt())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                Killed.byLens(incident),
                incident.articleIds(),
                terms);
    }

    /** Whether it fits all that the filter asks for but words and outlet. */
    public boolean fit(IncidentFilter filter) {
        return isOfKind(filter)
                && inTime(filter)
                && toldIn(filter)
                && killed(filter)
                && names(filter)
                && isNear(filter);
    }

    private boolean isOfKind(IncidentFilter filter) {
        return filter.state().equals(state)
                && asked(filter.type(), type)
                && asked(filter.subtype(), subtype)
                && asked(filter.grade(), grade)
                && (filter.origins() == null || origins >= filter.origins());
    }

    private boolean names(IncidentFilter filter) {
        return has("actor", filter.actor())
                && has("place", filter.place())
                && has("country", filter.country())
                && has("speaker", filter.speaker());
    }

    private static boolean asked(String wanted, String given) {
        return wanted == null || wanted.equals(given);
    }

    private boolean inTime(IncidentFilter filter) {
        boolean endsLate = filter.from() == null || (end != null && !end.isBefore(filter.from()));
        boolean startsEarly = filter.to() == null || (start != null && !start.isAfter(filter.to()));
        return endsLate && startsEarly;
    }

    private boolean has(String kind, String term) {
        return term == null || terms.getOrDefault(kind, Set.of()).contains(term);
    }

    private boolean toldIn(IncidentFilter filter) {
        boolean late = filter.publishedFrom() == null
                || (firstSaidAt != null && !firstSaidAt.isBefore(filter.publishedFrom()));
        boolean early =
                filter.publishedTo() == null || (firstSaidAt != null && firstSaidAt.isBefore(filter.publishedTo()));
        return late && early;
    }

    private boolean killed(IncidentFilter filter) {
        Long most = killed.get(Objects.requireNonNullElse(filter.lens(), Killed.NO_LENS));
        return filter.minKilled() == null || (most != null && most >= filter.minKilled());
    }

    private boolean isNear(IncidentFilter filter) {
        boolean placed = lat != null && lon != null;
        return (filter.near() == null || (placed && filter.near().contains(lat, lon)))
                && (filter.box() == null || (placed && filter.box().holds(lat, lon)));
    }
}
