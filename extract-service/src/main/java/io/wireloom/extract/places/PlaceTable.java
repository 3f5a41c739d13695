package io.wireloom.extract.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All places, column by column: a quarter of a million records cost a fraction of what objects would. Rows are numbered from 0
 * in the order they were read.
 */
final class PlaceTable {

    private static final Kind[] KINDS = Kind.values();

    private final String[] names;
    private final String[] alternates;
    private final String[] countries;
    private final String[] admin1;
    private final double[] latitudes;
    private final double[] longitudes;
    private final long[] ids;
    private final long[] populations;
    private final byte[] kinds;
    private final Map<String, int[]> rowsByCountry;

    private PlaceTable(Builder rows) {
        names = rows.names.toArray(String[]::new);
        alternates = rows.alternates.toArray(String[]::new);
        countries = rows.countries.toArray(String[]::new);
        admin1 = rows.admin1.toArray(String[]::new);
        latitudes = Arrays.copyOf(rows.latitudes, names.length);
        longitudes = Arrays.copyOf(rows.longitudes, names.length);
        ids = Arrays.copyOf(rows.ids, names.length);
        populations = Arrays.copyOf(rows.populations, names.length);
        kinds = Arrays.copyOf(rows.kinds, names.length);
        rowsByCountry = groupByCountry();
    }

    int size() {
        return names.length;
    }

    Place place(int row) {
        return new Place(
                names[row],
                countries[row],
                admin1[row],
                latitudes[row],
                longitudes[row],
                ids[row],
                KINDS[kinds[row]],
                populations[row]);
    }

    /** Every key the place is known under, its own name's first. */
    List<String> keys(int row) {
        List<String> keys = new ArrayList<>();
        keys.add(NameKey.of(names[row]));
        if (!alternates[row].isEmpty()) {
            keys.addAll(Arrays.asList(alternates[row].split("\\|")));
        }
        return keys;
    }

    boolean isKnownAs(int row, String key) {
        String others = alternates[row];
        for (int at = others.indexOf(key); at >= 0; at = others.indexOf(key, at + 1)) {
            int end = at + key.length();
            boolean begins = at == 0 || others.charAt(at - 1) == '|';
            if (begins && (end == others.length() || others.charAt(end) == '|')) {
                return true;
            }
        }
        return NameKey.of(names[row]).equals(key);
    }

    int[] rowsIn(String country) {
        return rowsByCountry.getOrDefault(country, new int[0]);
    }

    private Map<String, int[]> groupByCountry() {
        Map<String, int[]> counts = new HashMap<>();
        for (String country : countries) {
            counts.computeIfAbsent(country, c -> new int[1])[0]++;
        }
        Map<String, int[]> grouped = new HashMap<>();
        counts.forEach((country, count) -> grouped.put(country, new int[count[0]]));
        for (int row = names.length - 1; row >= 0; row--) {
            grouped.get(countries[row])[--counts.get(countries[row])[0]] = row;
        }
        return grouped;
    }

    /** Collects rows; not thread-safe. */
    static final class Builder {

        private static final int INITIAL = 1 << 18;

        private final List<String> names = new ArrayList<>(INITIAL);
        private final List<String> alternates = new ArrayList<>(INITIAL);
        private final List<String> countries = new ArrayList<>(INITIAL);
        private final List<String> admin1 = new ArrayList<>(INITIAL);
        private final Map<String, String> pool = new HashMap<>();
        private double[] latitudes = new double[INITIAL];
        private double[] longitudes = new double[INITIAL];
        private long[] ids = new long[INITIAL];
        private long[] populations = new long[INITIAL];
        private byte[] kinds = new byte[INITIAL];

        /** Adds a row; {@code alternateKeys} are further keys parted by {@code |}. */
        void add(Place place, String alternateKeys) {
            int row = names.size();
            if (row == latitudes.length) {
                grow(row * 2);
            }
            names.add(place.name());
            alternates.add(alternateKeys);
            countries.add(pooled(place.country()));
            admin1.add(pooled(place.admin1()));
            latitudes[row] = place.lat();
            longitudes[row] = place.lon();
            ids[row] = place.geonameId();
            populations[row] = place.population();
            kinds[row] = (byte) place.kind().ordinal();
        }

        PlaceTable build() {
            return new PlaceTable(this);
        }

        private String pooled(String text) {
            return pool.computeIfAbsent(text, t -> t);
        }

        private void grow(int size) {
            latitudes = Arrays.copyOf(latitudes, size);
            longitudes = Arrays.copyOf(longitudes, size);
            ids = Arrays.copyOf(ids, size);
            populations = Arrays.copyOf(populations, size);
            kinds = Arrays.copyOf(kinds, size);
        }
    }
}
