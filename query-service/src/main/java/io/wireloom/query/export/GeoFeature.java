package io.wireloom.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wireloom.contracts.Claim;
import io.wireloom.query.incidents.IncidentSummary;
import java.util.List;

/**
 * An incident as a GeoJSON feature (RFC 7946).
 *
 * @param type always {@code Feature}
 * @param id the incident's id
 * @param geometry null when it has no coordinates
 * @param properties the incident's summary
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record GeoFeature(String type, String id, Point geometry, IncidentSummary properties) {

    /**
     * A point.
     *
     * @param type always {@code Point}
     * @param coordinates longitude, then latitude, in degrees
     */
    record Point(String type, List<Double> coordinates) {}

    static GeoFeature of(IncidentSummary incident) {
        Claim.Place place = incident.place();
        Point point = place == null || place.lat() == null || place.lon() == null
                ? null
                : new Point("Point", List.of(place.lon(), place.lat()));
        return new GeoFeature("Feature", incident.incidentId(), point, incident);
    }
}
