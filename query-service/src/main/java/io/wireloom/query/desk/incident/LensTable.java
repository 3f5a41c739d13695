package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Incident;
import io.wireloom.query.desk.Labels;
import io.wireloom.query.desk.Toll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The numbers as each of several rules reads them, side by side.
 *
 * @param lenses the rules that find any number, in their own order
 * @param rows per measure and group
 */
public record LensTable(List<Rule> lenses, Shown<Row> rows) {

    /** The rules in the order of the columns, and what they are called there. */
    private static final Map<String, String> NAMES = Map.of(
            "ucdp", "UCDP",
            "acled", "ACLED, conservative",
            "airwars", "Airwars",
            "official", "Officials only",
            "corroborated", "Two origins or more");

    private static final List<String> ORDER = List.of("ucdp", "acled", "airwars", "official", "corroborated");
    static final Comparator<Incident.TallySummary> GRAVEST = Comparator.comparingInt(
            tally -> Gist.TOLD.contains(tally.measure()) ? Gist.TOLD.indexOf(tally.measure()) : Gist.TOLD.size());

    private static final int ROWS = 8;

    /**
     * A rule.
     *
     * @param key its word in the record
     * @param name what it is called
     * @param rule it in words
     */
    public record Rule(String key, String name, String rule) {}

    /**
     * One measure and group.
     *
     * @param name such as {@code Killed, civilians}
     * @param cells one for what is told, then one for each rule
     * @param chart the same as a picture; null when there is but one number to see
     */
    public record Row(String name, List<Cell> cells, RangeChart chart) {}

    /**
     * What one rule finds.
     *
     * @param name the rule
     * @param low null when it finds none
     * @param best null when it finds none
     * @param high null when open above, or when it finds none
     * @param claims how many claims it rests on; 0 when it finds nothing
     */
    public record Cell(String name, Long low, Long best, Long high, int claims) {

        /** Whether the rule finds any number. */
        public boolean found() {
            return claims > 0;
        }

        /** The range or the only figure. */
        public String range() {
            return found() ? Labels.figure(low, high) : "none";
        }

        /** The best figure where there is a range; empty otherwise. */
        public String middle() {
            return best == null || Objects.equals(low, high) ? "" : Labels.number(best);
        }
    }

    static LensTable of(Incident incident, boolean all) {
        Map<String, Map<String, Incident.Lens>> found = incident.lenses().stream()
                .collect(Collectors.groupingBy(
                        lens -> thing(lens.measure(), lens.of()),
                        Collectors.toMap(Incident.Lens::lens, Function.identity(), (one, other) -> one)));
        List<Rule> rules = ORDER.stream()
                .flatMap(key -> incident.lenses().stream()
                        .filter(lens -> lens.lens().equals(key))
                        .limit(1))
                .map(lens -> new Rule(lens.lens(), NAMES.get(lens.lens()), lens.rule()))
                .toList();
        return new LensTable(
                rules,
                Shown.of(
                        incident.tallies().stream()
                                .sorted(GRAVEST)
                                .map(tally -> row(
                                        tally, rules, found.getOrDefault(thing(tally.measure(), tally.of()), Map.of())))
                                .toList(),
                        ROWS,
                        all));
    }

    private static Row row(Incident.TallySummary tally, List<Rule> rules, Map<String, Incident.Lens> found) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(
                "As told",
                tally.low(),
                tally.best(),
                tally.high(),
                tally.figures().size()));
        rules.forEach(rule -> cells.add(cell(rule, found.get(rule.key()))));
        String name = Toll.of(tally).name();
        return new Row(name, cells, RangeChart.of(name, cells, tally.figures()));
    }

    private static Cell cell(Rule rule, Incident.Lens lens) {
        return lens == null
                ? new Cell(rule.name(), null, null, null, 0)
                : new Cell(
                        rule.name(),
                        lens.low(),
                        lens.best(),
                        lens.high(),
                        lens.claimIds().size());
    }

    private static String thing(String measure, String of) {
        return measure + " " + Objects.requireNonNullElse(of, "");
    }
}
