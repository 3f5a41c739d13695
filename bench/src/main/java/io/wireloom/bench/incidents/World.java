package io.wireloom.bench.incidents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** The generated world: its towns, its armed bodies and its outlets, all invented. */
final class World {

    private static final List<String> COUNTRIES = List.of("ML", "UA", "MM", "CO", "LY", "SO");
    private static final int REGIONS_PER_COUNTRY = 5;

    /** Degrees of latitude between neighbouring towns of a region: about 60 km. */
    private static final double APART = 0.55;

    /** One town in this many is not in the gazetteer. */
    private static final int UNKNOWN_ONE_IN = 20;

    private static final List<String> BEGINNINGS = List.of(
            "Bar", "Kel", "Dor", "Mas", "Tan", "Sor", "Vel", "Zar", "Gom", "Lir", "Nab", "Pel", "Rus", "Hed", "Fen");
    private static final List<String> MIDDLES = List.of("a", "e", "i", "o", "u", "ani", "ero", "ima", "olu", "uka");
    private static final List<String> ENDS = List.of(
            "bad", "dor", "gar", "kent", "lem", "mir", "nov", "pur", "rash", "sten", "tov", "vik", "wan", "zin");

    private final Random random;
    private final List<Town> towns = new ArrayList<>();

    World(Random random, int townsPerRegion) {
        this.random = random;
        Set<String> names = new HashSet<>();
        for (int c = 0; c < COUNTRIES.size(); c++) {
            for (int r = 0; r < REGIONS_PER_COUNTRY; r++) {
                String region = name(names) + " Province";
                for (int t = 0; t < townsPerRegion; t++) {
                    towns.add(town(name(names), region, c, r, t));
                }
            }
        }
    }

    List<Town> towns() {
        return towns;
    }

    /** The towns of one region lie in a line, each {@value #APART} degrees from the next. */
    Town neighbour(Town town) {
        int at = towns.indexOf(town);
        int next = at + 1 < towns.size() && towns.get(at + 1).region().equals(town.region()) ? at + 1 : at - 1;
        return towns.get(Math.max(0, next));
    }

    String actor(Town town) {
        return pick(List.of("Government forces of ", "The Liberation Army of ", "The Free Guard of ")) + country(town);
    }

    String target(Town town) {
        return pick(List.of("civilians", "the National Guard of " + country(town), "rebels"));
    }

    /** Who may tell of what happens in a town; no two are one body. */
    List<Voice> voices(Town town) {
        String country = country(town);
        return List.of(
                new Voice("The Health Ministry of " + country, "official", outlet()),
                new Voice("The " + country + " Conflict Monitor", "monitor", outlet()),
                new Voice("The Liberation Army of " + country, "armed-group", outlet()),
                new Voice("The mayor of " + town.name(), "official", outlet()),
                new Voice("", "publisher", outlet()));
    }

    String outlet() {
        return pick(
                List.of("Meridian", "Continental", "The Courier", "Andes Post", "Blue Nile Dispatch", "Harbour News"));
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private static String country(Town town) {
        return new Locale("", town.country()).getDisplayCountry(Locale.ENGLISH);
    }

    private Town town(String name, String region, int country, int row, int column) {
        int number = towns.size();
        boolean known = random.nextInt(UNKNOWN_ONE_IN) > 0;
        return new Town(
                name,
                known ? "Al-" + name : name,
                region,
                8_000_000L + country * REGIONS_PER_COUNTRY + row,
                COUNTRIES.get(country),
                country * 8 + row,
                country * 10 + column * APART,
                known ? 9_000_000L + number : null);
    }

    private String name(Set<String> taken) {
        while (true) {
            String name = pick(BEGINNINGS) + pick(MIDDLES) + pick(ENDS);
            if (taken.add(name)) {
                return name;
            }
        }
    }
}
