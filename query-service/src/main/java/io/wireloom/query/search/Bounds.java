package io.wireloom.query.search;

import java.util.List;

/**
 * A stretch of the map, in degrees.
 *
 * @param west its western longitude, -180 to 180; greater than {@code east} when it crosses the date line
 * @param south its southern latitude, -90 to 90
 * @param east its eastern longitude, -180 to 180
 * @param north its northern latitude, not less than {@code south}
 */
public record Bounds(double west, double south, double east, double north) {

    /** The boxes that make it up: two where it crosses the date line. */
    public List<Area.Box> boxes() {
        return west <= east
                ? List.of(new Area.Box(west, south, east, north))
                : List.of(new Area.Box(west, south, 180, north), new Area.Box(-180, south, east, north));
    }

    /** Whether a point lies in it or on its edge. */
    public boolean holds(double lat, double lon) {
        return boxes().stream()
                .anyMatch(box -> box.west() <= lon && lon <= box.east() && box.south() <= lat && lat <= box.north());
    }
}
