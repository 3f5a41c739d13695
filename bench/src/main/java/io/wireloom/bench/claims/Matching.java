package io.wireloom.bench.claims;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.claims.GoldText.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs gold claims with system claims one to one, the likest first. */
final class Matching {

    /** A gold claim and its system claim, by their numbers in their lists. */
    record Pair(double likeness, int gold, int system) {}

    private final Aliases aliases;
    private final List<GoldClaim> gold;
    private final List<SystemClaim> system;
    private final List<Stretch> sentences = new ArrayList<>();
    private final List<List<Stretch>> evidence = new ArrayList<>();

    Matching(Aliases aliases, List<GoldClaim> gold, List<SystemClaim> system, Map<String, String> docs) {
        this.aliases = aliases;
        this.gold = gold;
        this.system = system;
        Map<String, GoldText> texts = new HashMap<>();
        for (GoldClaim claim : gold) {
            GoldText text = texts.computeIfAbsent(claim.doc(), id -> text(id, docs));
            Stretch sentence = text.sentenceOf(claim.anchor());
            if (sentence == null) {
                throw new BadInputException(
                        "the anchor of gold claim " + claim.id() + " is not in document " + claim.doc());
            }
            sentences.add(sentence);
        }
        system.forEach(claim -> evidence.add(texts.get(claim.doc()).places(claim.evidence())));
    }

    private static GoldText text(String id, Map<String, String> docs) {
        if (!docs.containsKey(id)) {
            throw new BadInputException("gold claims are about document " + id + ", whose text is not given");
        }
        return new GoldText(docs.get(id));
    }

    /** System claims whose evidence stands nowhere in their document. */
    int unplaced() {
        return (int) evidence.stream().filter(List::isEmpty).count();
    }

    /** The pairs, best first; on a tie, those that come later in their files. */
    List<Pair> pairs() {
        List<Pair> candidates = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int s = 0; s < system.size(); s++) {
                if (gold.get(g).doc().equals(system.get(s).doc())
                        && gold.get(g).type().equals(system.get(s).type())
                        && overlap(g, s) > 0) {
                    candidates.add(new Pair(likeness(g, s), g, s));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::likeness)
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::system)
                .reversed());
        Set<Integer> takenGold = new HashSet<>();
        Set<Integer> takenSystem = new HashSet<>();
        return candidates.stream()
                .filter(pair -> !takenGold.contains(pair.gold()) && !takenSystem.contains(pair.system()))
                .filter(pair -> takenGold.add(pair.gold()) && takenSystem.add(pair.system()))
                .toList();
    }

    private int overlap(int g, int s) {
        return evidence.get(s).stream()
                .mapToInt(place -> sentences.get(g).overlap(place))
                .max()
                .orElse(0);
    }

    private double likeness(int g, int s) {
        GoldClaim ours = gold.get(g);
        SystemClaim theirs = system.get(s);
        Stretch sentence = sentences.get(g);
        double likeness = (double) overlap(g, s) / Math.max(1, sentence.end() - sentence.start());
        likeness += ours.subtype().equals(theirs.subtype()) ? 1 : 0;
        likeness += ours.status().equals(theirs.status()) ? 1 : 0;
        likeness += common(ours.actors(), theirs.actors())
                + common(ours.targets(), theirs.targets())
                + common(ours.places(), theirs.places());
        for (Figure figure : ours.tallies()) {
            likeness += theirs.tallies().stream().filter(figure::equals).count();
        }
        return likeness;
    }

    private long common(List<String> names, List<SystemClaim.Named> others) {
        return names.stream()
                .filter(name -> others.stream().anyMatch(other -> aliases.same(name, other)))
                .count();
    }
}
