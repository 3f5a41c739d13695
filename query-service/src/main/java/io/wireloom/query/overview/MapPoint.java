package io.wireloom.query.overview;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An incident as a map shows it.
 *
 * @param incidentId its id
 * @param lat degrees north
 * @param lon degrees east
 * @param precision how exact the place is, from 1 to 7 ({@link Claim.Place#precision()}); null when not told
 * @param type PLOVER event type
 * @param subtype null when none is told
 * @param grade null while it has none
 * @param origins number of independent origins
 * @param day the first day on which it may have happened; null when not told
 * @param title what happened; null when it has no title
 */
public record MapPoint(
        String incidentId,
        double lat,
        double lon,
        Integer precision,
        String type,
        String subtype,
        String grade,
        int origins,
        LocalDate day,
        String title) {

    /** The names of what {@link #row()} holds, in its order. */
    public static final List<String> FIELDS =
            List.of("incidentId", "lat", "lon", "precision", "type", "subtype", "grade", "origins", "day", "title");

    /** Whether an incident has a place on the map. */
    public static boolean hasPlace(Incident incident) {
        Claim.Place place = incident.place();
        return place != null && place.lat() != null && place.lon() != null;
    }

    /** An incident that has a place on the map. */
    public static MapPoint of(Incident incident) {
        Claim.Place place = incident.place();
        return new MapPoint(
                incident.incidentId(),
                place.lat(),
                place.lon(),
                place.precision(),
                incident.type(),
                incident.subtype(),
                incident.grade(),
                incident.origins().size(),
                incident.start(),
                incident.title());
    }

    /** The values without their names: ten thousand rows are to travel light. */
    public List<Object> row() {
        List<Object> row = new ArrayList<>();
        row.add(incidentId);
        row.add(lat);
        row.add(lon);
        row.add(precision);
        row.add(type);
        row.add(subtype);
        row.add(grade);
        row.add(origins);
        row.add(day);
        row.add(title);
        return row;
    }
}
