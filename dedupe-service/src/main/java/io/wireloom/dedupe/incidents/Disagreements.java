package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Tally;
import io.wireloom.contracts.Incident.Disagreement;
import io.wireloom.dedupe.incidents.Ledger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the claims of an incident differ, each difference typed and with its arithmetic in one line. */
final class Disagreements {

    /** Measures that count one action in different units. */
    private static final List<String> UNITS = List.of("sorties", "strikes", "targets", "missiles");

    private final List<Telling> standing;
    private final List<Telling> denials;
    private final Origins origins;
    private final Ledger ledger;
    private final Map<String, Disagreement> found = new TreeMap<>();

    private Disagreements(List<Telling> standing, List<Telling> denials, Origins origins, Ledger ledger) {
        this.standing = standing;
        this.denials = denials;
        this.origins = origins;
        this.ledger = ledger;
    }

    /** @param copied the matches of counterparts in copies */
    static List<Disagreement> of(
            List<Telling> standing, List<Telling> denials, Origins origins, Ledger ledger, List<Edge> copied) {
        Disagreements disagreements = new Disagreements(standing, denials, origins, ledger);
        disagreements.ledger.entries().values().forEach(disagreements::figures);
        disagreements.parts();
        disagreements.scopes();
        disagreements.units();
        disagreements.places();
        disagreements.times();
        disagreements.denied();
        disagreements.altered(copied);
        return List.copyOf(disagreements.found.values());
    }

    private void figures(List<Entry> entries) {
        pairs(entries, (one, other) -> {
            String thing = thing(one.tally());
            if (Ledger.supersedes(other, one) || Ledger.supersedes(one, other)) {
                Entry earlier = Ledger.supersedes(other, one) ? one : other;
                Entry later = earlier.equals(one) ? other : one;
                add(
                        "update",
                        one.tally().measure(),
                        one,
                        other,
                        thing + ": " + earlier.words() + ", later " + later.words());
            } else if (!one.origin().equals(other.origin()) && apart(one.tally(), other.tally())) {
                boolean ordered = least(one.tally()) <= least(other.tally());
                Entry low = ordered ? one : other;
                Entry high = ordered ? other : one;
                long difference = least(high.tally()) - most(low.tally());
                add(
                        "conflict",
                        one.tally().measure(),
                        one,
                        other,
                        thing + ": " + low.words() + " against " + high.words() + ", " + difference + " apart");
            }
        });
    }

    private void parts() {
        for (Telling telling : standing) {
            for (Tally part : telling.claim().tallies()) {
                telling.claim().tallies().stream()
                        .filter(whole -> !whole.equals(part) && part.partOf() != null)
                        .filter(whole -> part.measure().equals(whole.measure())
                                && part.partOf().equals(Figures.of(whole)))
                        .forEach(whole -> put(
                                "part",
                                part.measure(),
                                List.of(telling.id()),
                                thing(part) + ": " + Figures.range(part.low(), part.high()) + " of the "
                                        + Figures.range(whole.low(), whole.high()) + ", a part of them"));
            }
        }
    }

    /** One speaker counts groups where another counts all, or fewer groups. */
    private void scopes() {
        for (Telling telling : standing) {
            List<Tally> groups = telling.claim().tallies().stream()
                    .filter(tally ->
                            tally.partOf() == null && !Figures.of(tally).isEmpty())
                    .toList();
            for (Telling other : standing) {
                if (!origins.keyOf(telling).equals(origins.keyOf(other))) {
                    scope(telling, groups, other);
                }
            }
        }
    }

    private void scope(Telling telling, List<Tally> groups, Telling other) {
        Set<String> measures = new TreeSet<>(groups.stream().map(Tally::measure).toList());
        for (String measure : measures) {
            List<Tally> counted = groups.stream()
                    .filter(tally -> measure.equals(tally.measure()))
                    .toList();
            List<Tally> against = other.claim().tallies().stream()
                    .filter(tally -> measure.equals(tally.measure()) && tally.partOf() == null)
                    .toList();
            if (counted.size() > 1 && against.size() == 1) {
                String parts = String.join(
                        " + ",
                        counted.stream()
                                .map(tally -> Figures.range(tally.low(), tally.high()) + " " + Figures.of(tally))
                                .toList());
                Tally all = against.get(0);
                String whole = (Figures.range(all.low(), all.high()) + " " + Figures.of(all)).strip();
                put(
                        "scope",
                        measure,
                        List.of(telling.id(), other.id()),
                        measure + ": " + parts + " (" + origins.speaker(telling) + ") against " + whole + " ("
                                + origins.speaker(other) + ")");
            }
        }
    }

    private void units() {
        List<Entry> counted = ledger.entries().values().stream()
                .flatMap(List::stream)
                .filter(entry -> UNITS.contains(entry.tally().measure()))
                .toList();
        pairs(counted, (one, other) -> {
            if (!one.tally().measure().equals(other.tally().measure())
                    && !one.telling().id().equals(other.telling().id())) {
                add(
                        "unit",
                        null,
                        one,
                        other,
                        Figures.words(one.tally()) + " and " + Figures.words(other.tally())
                                + " count different things");
            }
        });
    }

    private void places() {
        pairs(standing.stream().filter(telling -> !telling.placesFromContext()).toList(), (one, other) -> {
            Where where = Where.between(one.places(), other.places());
            if (where == Where.WITHIN || where == Where.NEAR) {
                Set<String> names = new TreeSet<>();
                one.places().stream().map(Claim.Place::name).forEach(names::add);
                other.places().stream().map(Claim.Place::name).forEach(names::add);
                if (names.size() > 1) {
                    put("place", null, List.of(one.id(), other.id()), "told of " + String.join(" and of ", names));
                }
            }
        });
    }

    private void times() {
        pairs(standing, (one, other) -> {
            boolean stated =
                    one.when().basis() == When.Basis.STATED && other.when().basis() == When.Basis.STATED;
            boolean differ = !one.when().words().equals(other.when().words());
            if (stated && differ) {
                Set<String> days =
                        new TreeSet<>(List.of(one.when().words(), other.when().words()));
                put("time", null, List.of(one.id(), other.id()), "told of " + String.join(" and of ", days));
            }
        });
    }

    private void denied() {
        for (Telling denial : standing.isEmpty() ? List.<Telling>of() : denials) {
            List<String> ids =
                    new ArrayList<>(standing.stream().map(Telling::id).toList());
            ids.add(denial.id());
            Set<String> speakers = new TreeSet<>();
            standing.stream().map(origins::speaker).filter(name -> name != null).forEach(speakers::add);
            put("denial", null, ids, origins.speaker(denial) + " denies what " + String.join(", ", speakers) + " say");
        }
    }

    private void altered(List<Edge> copied) {
        Map<String, Telling> byId = new TreeMap<>();
        standing.forEach(telling -> byId.put(telling.id(), telling));
        copied.stream()
                .filter(edge -> byId.containsKey(edge.one()) && byId.containsKey(edge.other()))
                .flatMap(edge -> Alterations.between(byId.get(edge.one()), byId.get(edge.other())).stream())
                .forEach(found -> put(found.kind(), null, found.claimIds(), found.text()));
    }

    private interface Pair<T> {
        void compare(T one, T other);
    }

    private static <T> void pairs(List<T> all, Pair<T> pair) {
        for (int i = 0; i < all.size(); i++) {
            for (T other : all.subList(i + 1, all.size())) {
                pair.compare(all.get(i), other);
            }
        }
    }

    private void add(String kind, String measure, Entry one, Entry other, String text) {
        put(kind, measure, Ledger.claimIds(one, other), text);
    }

    /** Copies bring the same difference many times: it is told once, with all its claims. */
    private void put(String kind, String measure, List<String> claimIds, String text) {
        found.merge(
                kind + "|" + text,
                new Disagreement(
                        kind, measure, claimIds.stream().distinct().sorted().toList(), text),
                (known, same) -> {
                    Set<String> ids = new TreeSet<>(known.claimIds());
                    ids.addAll(same.claimIds());
                    return new Disagreement(kind, measure, List.copyOf(ids), text);
                });
    }

    private static String thing(Tally tally) {
        return (tally.measure() + " " + Figures.of(tally)).strip();
    }

    private static boolean apart(Tally one, Tally other) {
        return most(one) < least(other) || most(other) < least(one);
    }

    private static long least(Tally tally) {
        return tally.low() == null ? 0 : tally.low();
    }

    private static long most(Tally tally) {
        return tally.high() == null ? Long.MAX_VALUE : tally.high();
    }
}
