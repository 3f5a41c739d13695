package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim.Place;
import io.wireloom.contracts.Claim.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Under which keys a claim is stored, and under which it looks for others. Every specific piece of evidence has its key: the
 * division or the square of the map with the week, a telling figure with the week, or the doers with country and week for what sums up. What one finds, finds it: the keys are symmetric.
 */
public final class BlockingKeys {

    /** Longer intervals are looked up as if their time were unknown. */
    private static final int MOST_WEEKS = 8;

    private static final String ANY = "any";
    private static final double SQUARE_DEGREES = 0.5;
    private static final int WEEK = 7;

    private static final String TOLD = "told";
    private static final String UNTOLD = "untold";

    private BlockingKeys() {}

    /** The keys it is stored under. */
    public static Set<String> index(Telling telling) {
        Set<String> keys = new TreeSet<>();
        for (String key : placeKeys(telling, 0)) {
            keys.add(key + "|all");
            weeks(telling.when()).forEach(week -> keys.add(key + "|" + week));
        }
        figureKeys(telling, List.of(told(telling)), keys);
        campaignKeys(telling, telling.sum() ? "sum|" : "single|", keys);
        return keys;
    }

    /** The keys it looks under. */
    public static Set<String> probes(Telling telling) {
        Set<String> keys = new TreeSet<>();
        Set<String> weeks = weeks(telling.when());
        for (String key : placeKeys(telling, 1)) {
            if (weeks.contains(ANY)) {
                keys.add(key + "|all");
            } else {
                keys.add(key + "|" + ANY);
                weeks.forEach(week -> keys.add(key + "|" + week));
            }
        }
        figureKeys(telling, telling.when().told() ? List.of(UNTOLD) : List.of(TOLD, UNTOLD), keys);
        campaignKeys(telling, telling.sum() ? "single|" : "sum|", keys);
        return keys;
    }

    private static String told(Telling telling) {
        return telling.when().told() ? TOLD : UNTOLD;
    }

    /** What sums up looks for single events of its doers in its country and weeks, and they for it. */
    private static void campaignKeys(Telling telling, String side, Set<String> keys) {
        Set<String> weeks = telling.when().told() && !telling.denial() ? weeks(telling.when()) : Set.of();
        if (weeks.isEmpty() || weeks.contains(ANY)) {
            return;
        }
        for (String doer : Umbrella.doers(telling)) {
            countries(telling)
                    .forEach(country -> weeks.forEach(
                            week -> keys.add(side + telling.type() + "|" + country + "|" + doer + "|" + week)));
        }
    }

    private static Set<String> weeks(When when) {
        Set<String> weeks = new TreeSet<>();
        if (!when.known() || when.days() > (long) MOST_WEEKS * WEEK) {
            weeks.add(ANY);
            return weeks;
        }
        for (LocalDate day = when.start(); !day.isAfter(when.end()); day = day.plusDays(1)) {
            weeks.add("w" + Math.floorDiv(day.toEpochDay(), WEEK));
        }
        return weeks;
    }

    /** @param around how many squares to look around, as neighbours may lie across a line of the map */
    private static Set<String> placeKeys(Telling telling, int around) {
        Set<String> keys = new TreeSet<>();
        for (Place place : telling.places()) {
            if (!Where.resolved(place)) {
                keys.add("name|" + telling.type() + "|"
                        + String.valueOf(place.name()).toLowerCase(Locale.ROOT));
            } else if (Where.pinpoints(place)) {
                if (place.admin1() != null) {
                    keys.add("division|" + telling.type() + "|" + place.country() + "|"
                            + place.admin1().toLowerCase(Locale.ROOT));
                }
                if (!Where.division(place)) {
                    squares(telling, place, around, keys);
                }
            }
        }
        return keys;
    }

    private static void squares(Telling telling, Place place, int around, Set<String> keys) {
        long row = (long) Math.floor(place.lat() / SQUARE_DEGREES);
        long column = (long) Math.floor(place.lon() / SQUARE_DEGREES);
        for (long r = row - around; r <= row + around; r++) {
            for (long c = column - around; c <= column + around; c++) {
                keys.add("square|" + telling.type() + "|" + r + "|" + c);
            }
        }
    }

    /**
     * A telling figure is looked up in the weeks of its event. Whoever tells of one again months later and gives no day is found by two
     * such figures together, by one with its doers and country, by a large odd one with its country; two that give their days are not,
     * as these differ.
     *
     * @param sides of how the day is known, for what may lie at any time
     */
    private static void figureKeys(Telling telling, List<String> sides, Set<String> keys) {
        Set<String> weeks = weeks(telling.when());
        TreeSet<String> figures = new TreeSet<>();
        for (Tally tally : telling.claim().tallies()) {
            if (Figures.weight(tally) > 1) {
                String figure = tally.measure() + "|" + tally.low() + "|" + tally.high() + "|";
                figures.add(figure);
                weeks.forEach(week -> keys.add(figureKey(telling, figure + week)));
                timeless(telling, Figures.memorable(tally))
                        .forEach(whose ->
                                sides.forEach(side -> keys.add(figureKey(telling, figure + whose + "|" + side))));
            }
        }
        figures.forEach(one -> figures.tailSet(one).stream()
                .skip(1)
                .forEach(other -> sides.forEach(side -> keys.add(figureKey(telling, one + other + side)))));
    }

    private static String figureKey(Telling telling, String key) {
        return "figure|" + telling.type() + "|" + key;
    }

    private static Stream<String> timeless(Telling telling, boolean memorable) {
        return countries(telling)
                .flatMap(country -> Stream.concat(
                        memorable ? Stream.of(country) : Stream.empty(),
                        Umbrella.doers(telling).stream().map(doer -> country + "|" + doer)));
    }

    private static Stream<String> countries(Telling telling) {
        return telling.places().stream()
                .filter(Where::resolved)
                .map(Place::country)
                .distinct();
    }
}
