package io.wireloom.extract.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Reads the files of the resource folder {@code gazetteer}; its README tells their columns. */
final class GazetteerReader {

    private static final String FOLDER = "/gazetteer/";

    private final PlaceTable.Builder rows = new PlaceTable.Builder();
    private final Map<String, String> divisionNames = new HashMap<>();
    private final Map<String, Place> divisions = new HashMap<>();
    private final Map<String, double[]> points = new HashMap<>();
    private final Map<String, Long> populations = new HashMap<>();
    private final Map<String, Place> countries = new HashMap<>();
    private final Map<String, String> countryNames = new HashMap<>();
    private final Map<String, String> adjectives = new HashMap<>();
    private final Map<String, String> capitals = new HashMap<>();
    private final Map<String, List<Place>> abbreviations = new HashMap<>();
    private final Set<String> commonWords = new HashSet<>();
    private final Set<String> transliterated = new HashSet<>();
    private final Predicate<Place> wanted;
    private Map<String, String> divisionAliases = Map.of();

    GazetteerReader(Predicate<Place> wanted) {
        this.wanted = wanted;
    }

    /**
     * @param further rows with the columns of the supplement
     */
    Gazetteer read(List<List<String>> further) {
        divisionAliases = readAliases();
        eachLine(
                "division-points.tsv",
                columns -> points.put(
                        columns[0], new double[] {Double.parseDouble(columns[1]), Double.parseDouble(columns[2])}));
        eachLine("divisions.tsv.gz", this::addDivision);
        eachLine("countries.tsv", this::addCountry);
        eachLine("cities.tsv.gz", this::addCity);
        eachLine("supplement.tsv", this::addSupplement);
        further.forEach(row -> addSupplement(row.toArray(String[]::new)));
        eachLine("abbreviations.tsv", this::addAbbreviation);
        eachLine("common-words.txt", columns -> commonWords.add(columns[0]));
        eachLine("personal-names.txt", this::addNames);
        Countries named = new Countries(countries, countryNames, adjectives, capitals, transliterated);
        return new Gazetteer(rows.build(), named, commonWords, abbreviations);
    }

    private Map<String, String> readAliases() {
        Map<String, String> aliases = new HashMap<>();
        eachLine("division-aliases.tsv", columns -> aliases.put(columns[0], keys(columns[1])));
        return aliases;
    }

    /** Columns: code (country.admin1[.admin2]), name, latitude, longitude, population, alternate keys. */
    private void addDivision(String[] columns) {
        String[] code = columns[0].split("\\.", 3);
        boolean first = code.length == 2;
        if (first) {
            divisionNames.put(columns[0], columns[1]);
            populations.merge(code[0], Long.parseLong(columns[4]), Long::sum);
        }
        String admin1 = first ? columns[1] : divisionNames.getOrDefault(code[0] + '.' + code[1], "");
        double[] point = points.containsKey(columns[0])
                ? points.get(columns[0])
                : new double[] {Double.parseDouble(columns[2]), Double.parseDouble(columns[3])};
        Place place = new Place(
                columns[1],
                code[0],
                admin1,
                point[0],
                point[1],
                0,
                first ? Kind.ADMIN1 : Kind.ADMIN2,
                Long.parseLong(columns[4]));
        divisions.put(columns[0], place);
        String aliases = divisionAliases.getOrDefault(columns[0], "");
        add(place, joined(columns[5], aliases));
    }

    /** Columns: code, name, latitude, longitude, capital, further names, adjectives, t if its names are transliterated. */
    private void addCountry(String[] columns) {
        Place place = new Place(
                columns[1],
                columns[0],
                "",
                Double.parseDouble(columns[2]),
                Double.parseDouble(columns[3]),
                0,
                Kind.COUNTRY,
                populations.getOrDefault(columns[0], 0L));
        countries.put(columns[0], place);
        capitals.put(columns[0], NameKey.of(columns[4]));
        if (!columns[7].isEmpty()) {
            transliterated.add(columns[0]);
        }
        countryNames.put(NameKey.of(columns[1]), columns[0]);
        for (String name : parts(columns[5])) {
            countryNames.put(NameKey.of(name), columns[0]);
        }
        for (String adjective : parts(columns[6])) {
            adjectives.putIfAbsent(NameKey.of(adjective), columns[0]);
        }
        add(place, keys(columns[5]));
    }

    /** Columns: GeoNames id, name, country, admin1 code, latitude, longitude, population, alternate keys. */
    private void addCity(String[] columns) {
        add(
                new Place(
                        columns[1],
                        columns[2],
                        divisionNames.getOrDefault(columns[2] + '.' + columns[3], ""),
                        Double.parseDouble(columns[4]),
                        Double.parseDouble(columns[5]),
                        Long.parseLong(columns[0]),
                        Kind.CITY,
                        Long.parseLong(columns[6])),
                columns[7]);
    }

    /** Columns: kind, name, country, admin1 code, latitude, longitude, further names. */
    private void addSupplement(String[] columns) {
        add(
                new Place(
                        columns[1],
                        columns[2],
                        divisionNames.getOrDefault(columns[2] + '.' + columns[3], ""),
                        Double.parseDouble(columns[4]),
                        Double.parseDouble(columns[5]),
                        0,
                        Kind.valueOf(columns[0]),
                        0),
                keys(columns[6]));
    }

    /** Columns: division code, abbreviations. */
    private void addAbbreviation(String[] columns) {
        Place division = divisions.get(columns[0]);
        for (String text : parts(columns[1])) {
            abbreviations.computeIfAbsent(text, k -> new ArrayList<>(1)).add(division);
        }
    }

    private void add(Place place, String alternateKeys) {
        if (wanted.test(place)) {
            rows.add(place, alternateKeys);
        }
    }

    private void addNames(String[] columns) {
        commonWords.addAll(List.of(columns[0].split(" ")));
    }

    private static String keys(String names) {
        return parts(names).stream().map(NameKey::of).distinct().collect(Collectors.joining("|"));
    }

    private static List<String> parts(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split("\\|"));
    }

    private static String joined(String some, String more) {
        return some.isEmpty() || more.isEmpty() ? some + more : some + '|' + more;
    }

    private void eachLine(String file, Consumer<String[]> row) {
        try (InputStream raw = GazetteerReader.class.getResourceAsStream(FOLDER + file)) {
            if (raw == null) {
                throw new IOException("Missing on the class path: " + FOLDER + file);
            }
            InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
            BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    row.accept(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The gazetteer cannot be read: " + file, e);
        }
    }
}
