package io.wireloom.query.incidents;

import io.wireloom.contracts.Incident;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many were killed in any one group: the most, by best, else by low. */
public final class Killed {

    /** The name of the figures that no lens made. */
    public static final String NO_LENS = "";

    private static final String MEASURE = "killed";

    private Killed() {}

    /** The most killed by each lens, up to the greatest whole number; lenses whose figures do not say are left out. */
    public static Map<String, Long> byLens(Incident incident) {
        Map<String, Long> killed = new TreeMap<>();
        Stream.concat(
                        incident.tallies().stream()
                                .filter(tally -> MEASURE.equals(tally.measure()))
                                .map(tally -> figure(NO_LENS, tally.best(), tally.low())),
                        incident.lenses().stream()
                                .filter(lens -> MEASURE.equals(lens.measure()))
                                .map(lens -> figure(lens.lens(), lens.best(), lens.low())))
                .filter(Objects::nonNull)
                .forEach(figure -> killed.merge(figure.getKey(), figure.getValue(), Long::max));
        return killed;
    }

    private static Map.Entry<String, Long> figure(String lens, Long best, Long low) {
        Long figure = best == null ? low : best;
        return figure == null ? null : Map.entry(lens, Math.min(figure, Integer.MAX_VALUE));
    }
}
