package io.wireloom.extract.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places that one text names lie near one another more often than chance has it. Each name counts for a candidate of another
 * name when it may mean a place nearby, the more the fewer places it may mean.
 */
final class Clusters {

    private static final double CELL_DEGREES = 0.7;
    private static final int MOST_CANDIDATES = 60;
    private static final long ROW = 10_000;

    /** A name with how much it says: less the more places bear it. */
    private record Voice(String key, double weight) {}

    private final Map<Long, List<Voice>> cells = new HashMap<>();

    Clusters(List<PlaceResolver.Reading> readings) {
        Set<String> seen = new HashSet<>();
        for (PlaceResolver.Reading reading : readings) {
            if (!reading.hints().personal() && seen.add(reading.key())) {
                add(reading);
            }
        }
    }

    /** The summed weights of the other names that may mean a place near this one. */
    double support(Place place, String key) {
        if (!isPoint(place)) {
            return 0;
        }
        double sum = 0;
        Set<String> counted = new HashSet<>();
        for (long cell : around(place)) {
            for (Voice voice : cells.getOrDefault(cell, List.of())) {
                if (!voice.key().equals(key) && counted.add(voice.key())) {
                    sum += voice.weight();
                }
            }
        }
        return sum;
    }

    private void add(PlaceResolver.Reading reading) {
        List<Place> points = reading.candidates().stream()
                .filter(Clusters::isPoint)
                .limit(MOST_CANDIDATES)
                .toList();
        Voice voice = new Voice(reading.key(), 1 / Math.sqrt(Math.max(1, points.size())));
        Set<Long> own = new HashSet<>();
        for (Place place : points) {
            if (own.add(cell(row(place), column(place)))) {
                cells.computeIfAbsent(cell(row(place), column(place)), c -> new ArrayList<>(2))
                        .add(voice);
            }
        }
    }

    private static boolean isPoint(Place place) {
        return place.kind() == Kind.CITY || place.kind() == Kind.ADMIN2 || place.kind() == Kind.SITE;
    }

    private static long[] around(Place place) {
        long[] cells = new long[9];
        int next = 0;
        for (int y = -1; y <= 1; y++) {
            for (int x = -1; x <= 1; x++) {
                cells[next++] = cell(row(place) + y, column(place) + x);
            }
        }
        return cells;
    }

    private static int row(Place place) {
        return (int) Math.floor(place.lat() / CELL_DEGREES);
    }

    private static int column(Place place) {
        return (int) Math.floor(place.lon() / CELL_DEGREES);
    }

    private static long cell(int row, int column) {
        return row * ROW + column;
    }
}
