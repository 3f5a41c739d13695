package io.wireloom.query.overview;

import io.wireloom.contracts.Incident;
import java.util.List;

/**
 * The incidents that a map shows.
 *
 * @param points those with a place, newest first, at most {@link #MOST}
 * @param unplaced how many more fit the search but have no place on a map
 * @param complete whether every incident that has a place is there
 */
public record MapPoints(List<MapPoint> points, int unplaced, boolean complete) {

    /** So many points travel at most. */
    public static final int MOST = 10_000;

    public MapPoints {
        points = List.copyOf(points);
    }

    /** The points made of rows that hold one more than {@link #MOST} when there are more. */
    public static MapPoints of(List<MapPoint> rows, int unplaced) {
        boolean complete = rows.size() <= MOST;
        return new MapPoints(complete ? rows : rows.subList(0, MOST), unplaced, complete);
    }

    /** The points of whole incidents, newest first. */
    public static MapPoints ofIncidents(List<Incident> incidents) {
        List<MapPoint> placed =
                incidents.stream().filter(MapPoint::hasPlace).map(MapPoint::of).toList();
        return of(placed, incidents.size() - placed.size());
    }
}
