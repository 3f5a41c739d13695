package io.wireloom.bench.geoparsing;

import io.wireloom.extract.places.Kind;
import io.wireloom.extract.places.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The country a point lies in, as the nearest town tells it: the corpora give points only. */
final class NearestTown {

    private static final int FARTHEST_CELLS = 8;

    private final Map<Long, List<Place>> cells = new HashMap<>();

    NearestTown(Stream<Place> places) {
        places.filter(place -> place.kind() == Kind.CITY).forEach(place -> cells.computeIfAbsent(
                        cell((int) Math.floor(place.lat()), (int) Math.floor(place.lon())), c -> new ArrayList<>(4))
                .add(place));
    }

    /** ISO 3166-1 alpha-2 code; empty in the open sea. */
    String country(Place point) {
        int lat = (int) Math.floor(point.lat());
        int lon = (int) Math.floor(point.lon());
        for (int ring = 1; ring <= FARTHEST_CELLS; ring++) {
            List<Place> near = new ArrayList<>();
            for (int y = lat - ring; y <= lat + ring; y++) {
                for (int x = lon - ring; x <= lon + ring; x++) {
                    near.addAll(cells.getOrDefault(cell(y, x), List.of()));
                }
            }
            if (!near.isEmpty()) {
                return near.stream()
                        .min(Comparator.comparingDouble(point::distanceKm))
                        .map(Place::country)
                        .orElse("");
            }
        }
        return "";
    }

    private static long cell(int lat, int lon) {
        return lat * 1000L + Math.floorMod(lon, 360);
    }
}
