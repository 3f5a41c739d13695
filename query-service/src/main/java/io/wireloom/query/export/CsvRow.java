package io.wireloom.query.export;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.incidents.IncidentSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** An incident as a row of comma-separated values (RFC 4180). */
final class CsvRow {

    private static final List<String> MEASURES = List.of("killed", "wounded");

    static final String HEADER =
            "incident_id,type,subtype,title,start,end,place,admin1,country,lat,lon,place_precision,actors,"
                    + "targets,grade,origins,articles,claims,denials,first_said,latest_said,"
                    + MEASURES.stream()
                            .map(measure ->
                                    measure + "_low," + measure + "_best," + measure + "_high," + measure + "_figures")
                            .collect(Collectors.joining(","))
                    + "\r\n";

    private CsvRow() {}

    static String of(IncidentSummary incident) {
        Claim.Place place = incident.place();
        List<String> cells = new ArrayList<>();
        cells.add(text(incident.incidentId()));
        cells.add(text(incident.type()));
        cells.add(text(incident.subtype()));
        cells.add(text(incident.title()));
        cells.add(plain(incident.time().start()));
        cells.add(plain(incident.time().end()));
        cells.add(place == null ? "" : text(place.name()));
        cells.add(place == null ? "" : text(place.admin1()));
        cells.add(place == null ? "" : text(place.country()));
        cells.add(place == null ? "" : plain(place.lat()));
        cells.add(place == null ? "" : plain(place.lon()));
        cells.add(place == null ? "" : plain(place.precision()));
        cells.add(text(names(incident.actors())));
        cells.add(text(names(incident.targets())));
        cells.add(text(incident.grade()));
        cells.add(plain(incident.origins()));
        cells.add(plain(incident.articles()));
        cells.add(plain(incident.claims()));
        cells.add(plain(incident.denials()));
        cells.add(plain(incident.firstSaidAt()));
        cells.add(plain(incident.latestSaidAt()));
        MEASURES.forEach(measure -> addMeasure(cells, incident, measure));
        return String.join(",", cells) + "\r\n";
    }

    /**
     * The figures of one measure, as {@link MainGroup} chooses them. Groups are never added up, so the last column holds every
     * claim's figure with its group and speaker.
     */
    private static void addMeasure(List<String> cells, IncidentSummary incident, String measure) {
        Incident.TallySummary main = MainGroup.of(incident.tallies(), measure).orElse(null);
        cells.add(main == null ? "" : plain(main.low()));
        cells.add(main == null ? "" : plain(main.best()));
        cells.add(main == null ? "" : plain(main.high()));
        cells.add(text(incident.tallies().stream()
                .filter(tally -> measure.equals(tally.measure()))
                .flatMap(tally -> tally.figures().stream().map(figure -> figure(tally, figure)))
                .collect(Collectors.joining("; "))));
    }

    private static String figure(Incident.TallySummary tally, Incident.Figure figure) {
        String group = tally.of() == null || tally.of().isEmpty() ? "" : tally.of() + " ";
        String range = Objects.equals(figure.low(), figure.high())
                ? plain(figure.low())
                : plain(figure.low()) + "-" + plain(figure.high());
        return group + range + " (" + figure.speaker() + ")";
    }

    static String names(List<Claim.Entity> entities) {
        return entities.stream().map(Claim.Entity::name).collect(Collectors.joining("; "));
    }

    private static String plain(Object value) {
        return value == null ? "" : value.toString();
    }

    /** A cell: text as {@link #text(String)}, anything else as it prints, nothing for null. */
    static String cell(Object value) {
        return value instanceof String text ? text(text) : plain(value);
    }

    /**
     * Text from elsewhere, quoted; a leading sign that a spreadsheet would take for a formula is defused by an apostrophe (OWASP,
     * CSV injection).
     */
    static String text(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String safe = "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
