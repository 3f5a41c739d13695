package io.wireloom.query.search;

import java.util.List;

/**
 * A circle on the globe.
 *
 * @param lat degrees north of its centre, -90 to 90
 * @param lon degrees east of its centre, -180 to 180
 * @param km its radius, above 0
 */
public record Area(double lat, double lon, double km) {

    /** Mean radius of the Earth in kilometres (IUGG). */
    public static final double EARTH_RADIUS_KM = 6371.0088;

    /**
     * A stretch of longitudes and latitudes, in degrees.
     *
     * @param west not greater than {@code east}
     */
    public record Box(double west, double south, double east, double north) {}

    /** Whether a point lies within the circle, by the haversine formula. */
    public boolean contains(double pointLat, double pointLon) {
        double ofLat = Math.sin(Math.toRadians(pointLat - lat) / 2);
        double ofLon = Math.sin(Math.toRadians(pointLon - lon) / 2);
        double chord =
                ofLat * ofLat + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(pointLat)) * ofLon * ofLon;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord))) <= km;
    }

    /** The boxes that cover the circle: two where it crosses the date line, all longitudes where it touches a pole. */
    public List<Box> boxes() {
        double angle = Math.toDegrees(km / EARTH_RADIUS_KM);
        double south = Math.max(-90, lat - angle);
        double north = Math.min(90, lat + angle);
        if (lat - angle <= -90 || lat + angle >= 90) {
            return List.of(new Box(-180, south, 180, north));
        }
        double ratio = Math.sin(Math.toRadians(angle)) / Math.cos(Math.toRadians(lat));
        double width = Math.toDegrees(Math.asin(Math.min(1, ratio)));
        double west = lon - width;
        double east = lon + width;
        if (west < -180) {
            return List.of(new Box(west + 360, south, 180, north), new Box(-180, south, east, north));
        }
        if (east > 180) {
            return List.of(new Box(west, south, 180, north), new Box(-180, south, east - 360, north));
        }
        return List.of(new Box(west, south, east, north));
    }
}
