package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim.Tally;
import io.wireloom.contracts.Incident.Figure;
import io.wireloom.contracts.Incident.TallySummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The figures of an incident, side by side per measure and group. Nothing is summed or averaged; an origin's later figure supersedes
 * the earlier one in the low, best and high, but both stay listed.
 */
final class Ledger {

    private final Map<String, List<Figure>> figures = new TreeMap<>();
    private final Map<String, List<Said>> byThing = new TreeMap<>();

    private Ledger() {}

    /** @param tellings the incident's standing tellings, no denials, in order of saying */
    static Ledger of(List<Telling> tellings, Origins origins) {
        Ledger ledger = new Ledger();
        Map<String, Map<String, Said>> distinct = new TreeMap<>();
        for (Telling telling : tellings) {
            for (Tally tally : telling.claim().tallies()) {
                String thing = tally.measure() + "|" + Figures.of(tally);
                String origin = origins.keyOf(telling);
                ledger.figures
                        .computeIfAbsent(thing, key -> new ArrayList<>())
                        .add(new Figure(
                                telling.id(), tally.low(), tally.high(), origins.speaker(telling), tally.text()));
                Said said = new Said(
                        tally,
                        origin,
                        origins.nameOf(origin),
                        telling.claim().publishedAt(),
                        new ArrayList<>(List.of(telling)));
                distinct.computeIfAbsent(thing, key -> new LinkedHashMap<>())
                        .merge(origin + "|" + tally.low() + "|" + tally.high(), said, Ledger::together);
            }
        }
        distinct.forEach((thing, said) -> ledger.byThing.put(thing, List.copyOf(said.values())));
        return ledger;
    }

    /** As they come in order of saying, the known one is the earlier, if either is dated. */
    private static Said together(Said known, Said again) {
        known.tellings().addAll(again.tellings());
        return known;
    }

    List<TallySummary> summaries() {
        return byThing.entrySet().stream()
                .map(entry -> summary(entry.getValue(), figures.get(entry.getKey())))
                .toList();
    }

    /** The distinct figures of each measure and group, each once per origin, in order of saying. */
    List<List<Said>> things() {
        return List.copyOf(byThing.values());
    }

    /** The distinct figures of all measures and groups. */
    List<Said> all() {
        return byThing.values().stream().flatMap(List::stream).toList();
    }

    /** The figures that no later figure of the same origin stands against. */
    static List<Said> standing(List<Said> said) {
        Map<String, List<Said>> byOrigin = said.stream().collect(Collectors.groupingBy(Said::origin));
        return said.stream()
                .filter(one -> byOrigin.get(one.origin()).stream().noneMatch(later -> later.supersedes(one)))
                .toList();
    }

    private static TallySummary summary(List<Said> said, List<Figure> figures) {
        List<Said> standing = standing(said);
        Tally first = said.get(0).tally();
        return new TallySummary(
                first.measure(), Figures.of(first), low(standing), best(standing), high(standing), figures);
    }

    /** The least low; null when none is told. */
    static Long low(List<Said> said) {
        return said.stream()
                .map(one -> one.tally().low())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The greatest high; null when one is open above, or there is none. */
    static Long high(List<Said> said) {
        boolean open = said.stream().anyMatch(one -> one.tally().high() == null);
        return open
                ? null
                : said.stream()
                        .map(one -> one.tally().high())
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** The exact figure with the most origins; on a tie the one said last, then the greater one. */
    private static Long best(List<Said> standing) {
        Map<Long, List<Said>> exact = standing.stream()
                .filter(said -> Figures.exact(said.tally()))
                .collect(Collectors.groupingBy(said -> said.tally().low()));
        return exact.keySet().stream()
                .max(Comparator.comparingInt((Long number) -> exact.get(number).size())
                        .thenComparing(number -> lastSaid(exact.get(number)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private static Instant lastSaid(List<Said> said) {
        return said.stream()
                .flatMap(one -> one.tellings().stream())
                .map(telling -> telling.claim().publishedAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
