package io.wireloom.bench.claims;

import io.wireloom.bench.claims.Score.Slot;
import io.wireloom.bench.claims.Score.WrongSlot;
import io.wireloom.bench.report.Rate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Scores claims against gold: precision, recall and F1 of the claims, then of each slot over matched claims. A name is right when
 * it shares the head name with the gold name; a date interval when both ends are equal, half right within a day; a tally when
 * measure, low and high are equal.
 */
final class Scorer {

    private static final Set<String> CORE = Set.of("ASSAULT", "MOBILIZE");

    private final Aliases aliases;
    private final Map<Slot, Rate> slots = new EnumMap<>(Slot.class);
    private final List<WrongSlot> wrong = new ArrayList<>();

    private Scorer(Aliases aliases) {
        this.aliases = aliases;
        for (Slot slot : Slot.values()) {
            slots.put(slot, Rate.NONE);
        }
    }

    /**
     * @param docs text of each gold document by id
     * @param system claims of other documents are left out
     */
    static Score score(Aliases aliases, List<GoldClaim> gold, Map<String, String> docs, List<SystemClaim> system) {
        Set<String> wanted = gold.stream().map(GoldClaim::doc).collect(Collectors.toSet());
        List<SystemClaim> ours =
                system.stream().filter(claim -> wanted.contains(claim.doc())).toList();
        Matching matching = new Matching(aliases, gold, ours, docs);
        List<Matching.Pair> pairs = matching.pairs();
        Scorer scorer = new Scorer(aliases);
        Set<Integer> foundGold = new HashSet<>();
        Set<Integer> foundSystem = new HashSet<>();
        pairs.forEach(pair -> {
            foundGold.add(pair.gold());
            foundSystem.add(pair.system());
            scorer.slots(gold.get(pair.gold()), ours.get(pair.system()));
        });
        List<String> matched =
                pairs.stream().map(pair -> gold.get(pair.gold()).type()).toList();
        return new Score(
                rate(matched, gold, ours, CORE::contains),
                rate(matched, gold, ours, type -> true),
                scorer.slots,
                matching.unplaced(),
                without(gold, foundGold),
                without(ours, foundSystem),
                scorer.wrong);
    }

    private static Rate rate(
            List<String> matched, List<GoldClaim> gold, List<SystemClaim> system, Predicate<String> type) {
        return new Rate(
                matched.stream().filter(type).count(),
                gold.stream().map(GoldClaim::type).filter(type).count(),
                system.stream().map(SystemClaim::type).filter(type).count());
    }

    private static <T> List<T> without(List<T> all, Set<Integer> found) {
        return IntStream.range(0, all.size())
                .filter(i -> !found.contains(i))
                .mapToObj(all::get)
                .toList();
    }

    private void slots(GoldClaim gold, SystemClaim system) {
        if (!gold.subtype().isEmpty()) {
            word(Slot.SUBTYPE, gold, gold.subtype(), system.subtype());
        }
        word(Slot.STATUS, gold, gold.status(), system.status());
        names(Slot.ACTORS, gold, gold.actors(), system.actors());
        names(Slot.TARGETS, gold, gold.targets(), system.targets());
        names(Slot.PLACES, gold, gold.places(), system.places());
        names(Slot.SPEAKER, gold, gold.speakers(), system.speakers());
        when(gold, system);
        tallies(gold, system);
    }

    private void word(Slot slot, GoldClaim claim, String gold, String system) {
        boolean right = gold.equals(system);
        count(slot, right ? 1 : 0, 1, 1);
        note(right, slot, claim, gold, Objects.toString(system, "none"));
    }

    private void names(Slot slot, GoldClaim claim, List<String> gold, List<SystemClaim.Named> system) {
        Set<Integer> used = new HashSet<>();
        for (String name : gold) {
            IntStream.range(0, system.size())
                    .filter(i -> !used.contains(i) && aliases.same(name, system.get(i)))
                    .findFirst()
                    .ifPresent(used::add);
        }
        count(slot, used.size(), gold.size(), system.size());
        boolean right = used.size() == gold.size() && used.size() == system.size();
        note(right, slot, claim, gold.toString(), system.toString());
    }

    private void when(GoldClaim gold, SystemClaim system) {
        boolean told = system.start() != null;
        double right = 0;
        if (gold.dated() && told) {
            long off = Math.max(days(gold.start(), system.start()), days(gold.end(), system.end()));
            right = off == 0 ? 1 : off <= 1 ? 0.5 : 0;
        }
        count(Slot.WHEN, right, gold.dated() ? 1 : 0, told ? 1 : 0);
        String ours = gold.dated() ? gold.start() + ".." + gold.end() : "none";
        String theirs = told ? system.start() + ".." + system.end() : "none";
        note(right == 1 || (!gold.dated() && !told), Slot.WHEN, gold, ours, theirs);
    }

    private static long days(LocalDate one, LocalDate other) {
        return one == null || other == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private void tallies(GoldClaim gold, SystemClaim system) {
        List<Figure> open = new ArrayList<>(system.tallies());
        long right = gold.tallies().stream().filter(open::remove).count();
        count(Slot.TALLIES, right, gold.tallies().size(), system.tallies().size());
        boolean allRight = right == gold.tallies().size() && open.isEmpty();
        note(
                allRight,
                Slot.TALLIES,
                gold,
                gold.tallies().toString(),
                system.tallies().toString());
    }

    private void count(Slot slot, double right, long gold, long system) {
        slots.put(slot, slots.get(slot).plus(right, gold, system));
    }

    private void note(boolean right, Slot slot, GoldClaim claim, String gold, String system) {
        if (!right) {
            wrong.add(new WrongSlot(slot, claim, gold, system));
        }
    }
}
