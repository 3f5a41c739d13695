package io.wireloom.query.persistence;

import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An incident's figures as one lens reads them, as a row holds them.
 *
 * @param lens the lens; empty for the figures that no lens made
 * @param killed the most killed in any one group: best, else low; null when no figure says
 * @param document the lens's figures
 */
record IncidentLens(String lens, Long killed, String document) {

    private static final String KILLED = "killed";

    /** A row for each lens that the incident carries, and one without a lens when it has figures. */
    static List<IncidentLens> of(Incident incident) {
        List<IncidentLens> rows = new ArrayList<>();
        if (!incident.tallies().isEmpty()) {
            rows.add(new IncidentLens(
                    "",
                    most(incident.tallies().stream()
                            .filter(tally -> KILLED.equals(tally.measure()))
                            .map(tally -> tally.best() == null ? tally.low() : tally.best())),
                    "[]"));
        }
        new TreeSet<>(incident.lenses().stream().map(Incident.Lens::lens).toList()).forEach(name -> {
            List<Incident.Lens> figures = incident.lenses().stream()
                    .filter(figure -> figure.lens().equals(name))
                    .toList();
            rows.add(new IncidentLens(
                    name,
                    most(figures.stream()
                            .filter(figure -> KILLED.equals(figure.measure()))
                            .map(figure -> figure.best() == null ? figure.low() : figure.best())),
                    MessageCodec.writeText(figures)));
        });
        return rows;
    }

    private static Long most(Stream<Long> figures) {
        return figures.filter(Objects::nonNull)
                .max(Long::compare)
                .map(most -> Math.min(most, Integer.MAX_VALUE))
                .orElse(null);
    }
}
