package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How the figures of an incident differ. What is compared are the distinct figures of each origin, not the claims that repeat them,
 * so that a thousand copies cost no more than one.
 */
final class FigureDifferences {

    /** Measures that count one action in different units. */
    private static final List<String> UNITS = List.of("sorties", "strikes", "targets", "missiles");

    private final Ledger ledger;
    private final Differences differences;

    private FigureDifferences(Ledger ledger, Differences differences) {
        this.ledger = ledger;
        this.differences = differences;
    }

    static void find(Ledger ledger, Differences differences) {
        FigureDifferences figures = new FigureDifferences(ledger, differences);
        ledger.things().forEach(said -> {
            figures.updates(said);
            figures.conflicts(said);
            figures.alteredOnTheWay(said);
        });
        Scopes.find(ledger, differences);
        figures.parts();
        figures.units();
    }

    /** One origin's figures in order of saying, each beside the next. */
    private void updates(List<Said> said) {
        Map<String, List<Said>> byOrigin =
                said.stream().collect(Collectors.groupingBy(Said::origin, TreeMap::new, Collectors.toList()));
        byOrigin.values().forEach(own -> {
            List<Said> dated = own.stream()
                    .filter(one -> one.first() != null)
                    .sorted(Comparator.comparing(Said::first).thenComparing(Said::least))
                    .toList();
            for (int i = 1; i < dated.size(); i++) {
                Said earlier = dated.get(i - 1);
                Said later = dated.get(i);
                if (later.supersedes(earlier)) {
                    put(
                            "update",
                            earlier,
                            later,
                            thing(earlier) + ": " + earlier.range() + ", later " + later.range() + " (" + who(later)
                                    + ")" + change(earlier, later));
                }
            }
        });
    }

    private static String change(Said earlier, Said later) {
        long by = later.least() - earlier.least();
        return by == 0 ? "" : ", " + Math.abs(by) + (by > 0 ? " more" : " fewer");
    }

    private void conflicts(List<Said> said) {
        Differences.pairs(Rival.of(Ledger.standing(said)), (one, other) -> {
            boolean twoOrigins = one.origins().size() > 1
                    || other.origins().size() > 1
                    || !one.origins().equals(other.origins());
            if (twoOrigins && one.first().excludes(other.first())) {
                boolean ordered = one.first().least() <= other.first().least();
                Rival low = ordered ? one : other;
                Rival high = ordered ? other : one;
                long apart = high.first().least() - low.first().most();
                Set<String> ids = new TreeSet<>(low.claimIds());
                ids.addAll(high.claimIds());
                differences.put(
                        "conflict",
                        one.tally().measure(),
                        ids,
                        thing(one.first()) + ": " + low.words() + " against " + high.words() + ", " + apart + " apart");
            }
        });
    }

    /** Two articles pass on one origin with two numbers, and nothing tells that it changed its mind. */
    private void alteredOnTheWay(List<Said> said) {
        Map<String, List<Said>> byOrigin = Ledger.standing(said).stream()
                .collect(Collectors.groupingBy(Said::origin, TreeMap::new, Collectors.toList()));
        byOrigin.values()
                .forEach(own -> Differences.pairs(own, (one, other) -> {
                    if (one.excludes(other) && !one.besides(other)) {
                        Said low = one.least() <= other.least() ? one : other;
                        Said high = low.equals(one) ? other : one;
                        put(
                                "conflict",
                                low,
                                high,
                                thing(low) + ": " + low.range() + " against " + high.range() + ", both of " + who(low)
                                        + ", " + (high.least() - low.most()) + " apart");
                    }
                }));
    }

    private void parts() {
        for (Said part : ledger.all()) {
            String whole = part.tally().partOf();
            if (whole != null) {
                part.tellings().stream()
                        .flatMap(telling -> telling.claim().tallies().stream())
                        .filter(tally -> tally.partOf() == null
                                && tally.measure().equals(part.tally().measure())
                                && Figures.of(tally).equals(whole))
                        .findFirst()
                        .ifPresent(all -> differences.put("part", all.measure(), part.claimIds(), part(part, all)));
            }
        }
    }

    private static String part(Said part, Tally all) {
        boolean exact = Figures.exact(part.tally()) && Figures.exact(all);
        String rest = exact ? ", " + (all.low() - part.least()) + " others" : "";
        String of = (Figures.of(all) + " " + all.measure()).strip();
        return thing(part) + ": " + part.range() + " of the " + Figures.range(all.low(), all.high()) + " " + of + " ("
                + who(part) + ")" + rest;
    }

    /** Two measures are two units of one action, unless somebody tells them together. */
    private void units() {
        Map<String, List<Said>> byMeasure = ledger.all().stream()
                .filter(said -> UNITS.contains(said.tally().measure()))
                .collect(Collectors.groupingBy(said -> said.tally().measure(), TreeMap::new, Collectors.toList()));
        Differences.pairs(new ArrayList<>(byMeasure.values()), (one, other) -> {
            Set<String> ids = ids(one);
            Set<String> theirs = ids(other);
            boolean together = theirs.stream().anyMatch(ids::contains);
            if (!together) {
                ids.addAll(theirs);
                differences.put("unit", null, ids, counted(one) + " and " + counted(other) + " are different units");
            }
        });
    }

    private static String counted(List<Said> said) {
        return said.get(0).tally().measure() + " "
                + Rival.of(said).stream()
                        .limit(Differences.MOST)
                        .map(Rival::words)
                        .collect(Collectors.joining(", "));
    }

    private static Set<String> ids(Collection<Said> said) {
        Set<String> ids = new TreeSet<>();
        said.forEach(one -> ids.addAll(one.claimIds()));
        return ids;
    }

    private void put(String kind, Said one, Said other, String text) {
        differences.put(kind, one.tally().measure(), ids(List.of(one, other)), text);
    }

    private static String who(Said said) {
        return said.name() == null ? "the publisher" : said.name();
    }

    private static String thing(Said said) {
        return (said.tally().measure() + " " + Figures.of(said.tally())).strip();
    }
}
