package io.wireloom.dedupe.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pairs that were kept apart by a hair though much speaks for them: neighbouring days, towns not far apart, a rival actor, or one point
 * too few. So that a town with thousands of claims a day does not get a near miss for every two of them, the two must have figures in
 * common that chance seldom gives, or stand in one article. A function of the pair, symmetric.
 */
final class NearMisses {

    /** Points of equal figures that chance seldom gives: a number above twenty that is not round, or two numbers. */
    private static final int RARE = 3;

    /** Two names for one place, and two strikes of one raid, lie within this. */
    private static final double NEIGHBOURING_KM = 100;

    private NearMisses() {}

    /**
     * Why the two were nearly taken for one event; empty when they were not.
     *
     * @param apart the decision that keeps them apart
     */
    static Optional<Decision> between(Telling one, Telling other, Decision apart) {
        boolean article = one.besides(other) && one.gap(other) <= Telling.REACH;
        boolean alike = (article || Figures.agreement(one, other).points() >= RARE)
                && Vetoes.ofKind(one, other, false).isEmpty();
        if (!alike) {
            return Optional.empty();
        }
        if (!apart.vetoed()) {
            return apart.points() == Matching.ENOUGH - 1
                    ? Optional.of(decision("one point too few", apart))
                    : Optional.empty();
        }
        Decision evidence = Matching.weigh(one, other);
        return byAHair(one, other) && evidence.points() >= Matching.ENOUGH
                ? Optional.of(decision(apart.reason(), evidence))
                : Optional.empty();
    }

    private static Decision decision(String apart, Decision evidence) {
        List<String> reasons = new ArrayList<>();
        reasons.add(apart);
        reasons.addAll(evidence.reasons());
        return new Decision(false, evidence.points(), List.copyOf(reasons));
    }

    /** Only one thing keeps them apart, and that by little. */
    private static boolean byAHair(Telling one, Telling other) {
        if (one.sum() != other.sum()) {
            return false;
        }
        int hairs = 0;
        if (Where.between(one.places(), other.places()) == Where.APART) {
            if (!neighbouring(one, other)) {
                return false;
            }
            hairs++;
        }
        if (Vetoes.disjoint(one.when(), other.when())) {
            if (!one.when().adjoins(other.when())) {
                return false;
            }
            hairs++;
        }
        return hairs + (Parties.differ(one, other) ? 1 : 0) == 1;
    }

    private static boolean neighbouring(Telling one, Telling other) {
        return one.places().stream().filter(Where::located).anyMatch(our -> other.places().stream()
                .filter(Where::located)
                .anyMatch(their -> Where.km(our, their) <= NEIGHBOURING_KM));
    }
}
