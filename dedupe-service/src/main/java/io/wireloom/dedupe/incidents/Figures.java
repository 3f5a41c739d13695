package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What equal numbers say: the rarer the number, the more. Numbers in different units are never compared. */
final class Figures {

    private static final int ROUND = 10;
    private static final int TELLING = 20;
    private static final int SMALL = 10;
    private static final int MEMORABLE = 100;
    private static final int MOST = 6;

    /**
     * @param points how much the agreement says, 0 to 6
     * @param words the equal figures
     */
    record Agreement(int points, List<String> words) {

        /** Whether it says more than chance would. */
        boolean specific() {
            return points >= 2;
        }
    }

    private Figures() {}

    /** The figures that two claims have in common. */
    static Agreement agreement(Telling one, Telling other) {
        int points = 0;
        List<String> words = new ArrayList<>();
        for (Tally ours : one.claim().tallies()) {
            boolean equal = other.claim().tallies().stream().anyMatch(theirs -> equal(ours, theirs));
            if (equal && weight(ours) > 0) {
                points += weight(ours);
                words.add(words(ours));
            }
        }
        return new Agreement(Math.min(points, MOST), words);
    }

    /** Whether one speaker gives two exact numbers for one thing in one breath: then there are two events. */
    static boolean contradict(Telling one, Telling other) {
        return one.claim().tallies().stream().anyMatch(ours -> other.claim().tallies().stream()
                .anyMatch(theirs -> sameThing(ours, theirs)
                        && exact(ours)
                        && exact(theirs)
                        && !Objects.equals(ours.low(), theirs.low())));
    }

    static boolean exact(Tally tally) {
        return tally.low() != null && tally.low().equals(tally.high());
    }

    /** Points of a figure that two claims share; a small number says little, a round one less than an odd one. */
    static int weight(Tally tally) {
        if (!exact(tally)) {
            return tally.low() == null && tally.high() == null ? 0 : 2;
        }
        if (tally.low() < SMALL) {
            return 1;
        }
        return tally.low() >= TELLING && tally.low() % ROUND != 0 ? 3 : 2;
    }

    /** Whether the number is so large and odd that hardly another event of the country has it. */
    static boolean memorable(Tally tally) {
        return exact(tally) && tally.low() >= MEMORABLE && tally.low() % ROUND != 0;
    }

    static String words(Tally tally) {
        String of = tally.of() == null || tally.of().isEmpty() ? "" : " " + tally.of();
        return tally.measure() + of + " " + range(tally.low(), tally.high());
    }

    /** A figure as people write it: {@code 27}, {@code 200 to 999}, {@code 45 or more}, {@code up to 40}. */
    static String range(Long low, Long high) {
        if (low == null) {
            return high == null ? "some" : "up to " + high;
        }
        if (high == null) {
            return low + " or more";
        }
        return low.equals(high) ? low.toString() : low + " to " + high;
    }

    private static boolean equal(Tally one, Tally other) {
        return comparable(one, other)
                && Objects.equals(one.low(), other.low())
                && Objects.equals(one.high(), other.high());
    }

    private static boolean comparable(Tally one, Tally other) {
        String ours = of(one);
        String theirs = of(other);
        return Objects.equals(one.measure(), other.measure())
                && (ours.equals(theirs) || ours.isEmpty() || theirs.isEmpty());
    }

    private static boolean sameThing(Tally one, Tally other) {
        return Objects.equals(one.measure(), other.measure()) && of(one).equals(of(other));
    }

    static String of(Tally tally) {
        return tally.of() == null ? "" : tally.of();
    }
}
