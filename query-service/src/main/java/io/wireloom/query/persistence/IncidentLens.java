package io.wireloom.query.persistence;

import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.incidents.Killed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * An incident's figures as one lens reads them, as a row holds them.
 *
 * @param lens the lens; empty for the figures that no lens made
 * @param killed the most killed in any one group: best, else low; null when no figure says
 * @param document the lens's figures
 */
record IncidentLens(String lens, Long killed, String document) {

    /** A row for each lens that the incident carries, and one without a lens when it has figures. */
    static List<IncidentLens> of(Incident incident) {
        Map<String, Long> killed = Killed.byLens(incident);
        List<IncidentLens> rows = new ArrayList<>();
        if (!incident.tallies().isEmpty()) {
            rows.add(new IncidentLens(Killed.NO_LENS, killed.get(Killed.NO_LENS), "[]"));
        }
        new TreeSet<>(incident.lenses().stream().map(Incident.Lens::lens).toList()).forEach(name -> {
            List<Incident.Lens> figures = incident.lenses().stream()
                    .filter(figure -> figure.lens().equals(name))
                    .toList();
            rows.add(new IncidentLens(name, killed.get(name), MessageCodec.writeText(figures)));
        });
        return rows;
    }
}
