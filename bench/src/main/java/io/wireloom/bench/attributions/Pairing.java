package io.wireloom.bench.attributions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Which attribution found is which marked one. Two contents match when their tokens overlap by half: twice the tokens shared, divided
 * by the tokens of both, is .5 or more (Dice's coefficient). Each is matched once at most, those that overlap most first, ties in the
 * text's order.
 */
record Pairing(int gold, int system, double overlap) {

    private static final double ENOUGH = 0.5;

    static List<Pairing> of(List<Marked> gold, List<Marked> system) {
        List<Pairing> possible = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int s = 0; s < system.size(); s++) {
                double overlap = overlap(gold.get(g).content(), system.get(s).content());
                if (overlap >= ENOUGH) {
                    possible.add(new Pairing(g, s, overlap));
                }
            }
        }
        possible.sort(Comparator.comparingDouble((Pairing pairing) -> -pairing.overlap())
                .thenComparingInt(Pairing::gold)
                .thenComparingInt(Pairing::system));
        BitSet usedGold = new BitSet();
        BitSet usedSystem = new BitSet();
        List<Pairing> pairs = new ArrayList<>();
        for (Pairing pairing : possible) {
            if (!usedGold.get(pairing.gold) && !usedSystem.get(pairing.system)) {
                usedGold.set(pairing.gold);
                usedSystem.set(pairing.system);
                pairs.add(pairing);
            }
        }
        return pairs;
    }

    /** Whether the sources are the same by the measure of contents; two that name nobody are. */
    static boolean sameSource(Marked one, Marked other) {
        boolean nobody = one.source().isEmpty() && other.source().isEmpty();
        return nobody || overlap(one.source(), other.source()) >= ENOUGH;
    }

    /** Dice's coefficient of two sets, 0 to 1; 0 when both are empty. */
    static double overlap(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        int sum = one.cardinality() + other.cardinality();
        return sum == 0 ? 0 : 2.0 * both.cardinality() / sum;
    }
}
