package io.wireloom.dedupe.spin;

import io.wireloom.dedupe.spin.Sign.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the traces in a text are more than a writer's slips: their worth against the length of the text, and of how many kinds
 * they are. The bounds were chosen on English news copy of several corpora, of which one half was read and the other only counted.
 */
final class Judgement {

    /** The worth that marks a text of up to {@link #USUAL_LENGTH} units. */
    private static final double ENOUGH = 3;

    private static final int USUAL_LENGTH = 5000;
    private static final int KINDS = 2;

    /** Different swaps of words that are as good as two kinds. */
    private static final int MANY_SWAPS = 5;

    /** Quotation marks get lost in many ways: together they are worth no more than this. */
    private static final double MOST_OF_MARKS = 1;

    private Judgement() {}

    static boolean isSpun(List<Sign> signs, String text, int length) {
        Map<Kind, Double> worth = new EnumMap<>(Kind.class);
        Map<String, Integer> seen = new HashMap<>();
        int swaps = 0;
        for (Sign sign : signs) {
            boolean mark = sign.kind() == Kind.ORPHANED_QUOTATION_MARK;
            String words = mark ? sign.kind() + "" + sign.start() : Lists.small(text.substring(sign.start(), sign.end()));
            int times = seen.merge(sign.kind() + words, 1, Integer::sum);
            swaps += times == 1 && sign.kind().isSwap() ? 1 : 0;
            worth.merge(sign.kind(), sign.kind().worth() / times, Double::sum);
        }
        worth.computeIfPresent(Kind.ORPHANED_QUOTATION_MARK, (kind, sum) -> Math.min(sum, MOST_OF_MARKS));
        double sum = worth.values().stream().mapToDouble(Double::doubleValue).sum();
        return sum >= ENOUGH * Math.max(1, (double) length / USUAL_LENGTH)
                && (worth.size() >= KINDS || swaps >= MANY_SWAPS);
    }
}
