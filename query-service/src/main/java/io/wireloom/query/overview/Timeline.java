package io.wireloom.query.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many incidents began when: each is counted once, on the first day on which it may have happened.
 *
 * @param by what the counts are divided by: {@code type} or {@code country} (of the incident's own place)
 * @param unit the length of a step
 * @param from the first day; null when nothing is dated
 * @param to the last day
 * @param total how many incidents the steps hold
 * @param undated how many more fit the search but tell no day
 * @param steps the steps that hold any, in order
 */
public record Timeline(String by, Unit unit, LocalDate from, LocalDate to, int total, int undated, List<Step> steps) {

    /** What counts can be divided by; the first unless another is asked for. */
    public static final List<String> DIVISIONS = List.of("type", "country");

    /** The key of what has none. */
    public static final String NONE = "none";

    /** So many steps are drawn at most when nobody asks for a unit. */
    static final int MOST_STEPS = 120;

    /**
     * A step in time.
     *
     * @param start its first day
     * @param end its last day
     * @param count how many incidents began in it
     * @param parts how many of each type or country
     */
    public record Step(LocalDate start, LocalDate end, int count, Map<String, Integer> parts) {}

    public Timeline {
        steps = List.copyOf(steps);
    }

    /**
     * Sums up counts.
     *
     * @param wished the unit; null for the smallest that gives a picture one can read
     */
    public static Timeline of(List<DayCount> counts, String by, Unit wished) {
        List<DayCount> dated = counts.stream().filter(one -> one.day() != null).toList();
        int undated = sum(counts) - sum(dated);
        if (dated.isEmpty()) {
            return new Timeline(by, Objects.requireNonNullElse(wished, Unit.DAY), null, null, 0, undated, List.of());
        }
        LocalDate first =
                dated.stream().map(DayCount::day).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last =
                dated.stream().map(DayCount::day).max(Comparator.naturalOrder()).orElseThrow();
        Unit unit = wished == null ? Unit.fitting(first, last, MOST_STEPS) : wished;
        Map<LocalDate, List<DayCount>> steps = dated.stream()
                .collect(Collectors.groupingBy(one -> unit.start(one.day()), TreeMap::new, Collectors.toList()));
        return new Timeline(
                by,
                unit,
                first,
                last,
                sum(dated),
                undated,
                steps.entrySet().stream()
                        .map(step -> step(unit, step.getKey(), step.getValue()))
                        .toList());
    }

    /** The types or countries, those with the most incidents first. */
    public List<String> keys() {
        Map<String, Integer> sums = new TreeMap<>();
        steps.forEach(step -> step.parts().forEach((key, count) -> sums.merge(key, count, Integer::sum)));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The greatest number of incidents in a step; 0 when there is none. */
    public int most() {
        return steps.stream().mapToInt(Step::count).max().orElse(0);
    }

    private static Step step(Unit unit, LocalDate start, List<DayCount> counts) {
        Map<String, Integer> parts = counts.stream()
                .collect(Collectors.toMap(
                        one -> Objects.requireNonNullElse(one.key(), NONE),
                        DayCount::count,
                        Integer::sum,
                        TreeMap::new));
        return new Step(start, unit.end(start), sum(counts), parts);
    }

    private static int sum(List<DayCount> counts) {
        return counts.stream().mapToInt(DayCount::count).sum();
    }
}
