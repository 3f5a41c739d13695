package io.wireloom.dedupe.spin;

import io.wireloom.dedupe.spin.Sign.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whether the traces in a text are more than a writer's slips: their worth against the length of the text, and of how many kinds
 * they are. The bounds were chosen on English news copy of several corpora, of which one half was read and the other only counted.
 */
final class Judgement {

    /** The worth that marks a text of up to {@link #USUAL_LENGTH} units. */
    private static final double ENOUGH = Double.parseDouble(System.getProperty("enough","2"));

    private static final int USUAL_LENGTH = 5000;

    /** Different signs of one kind that are as good as two kinds. */
    private static final int MANY = 4;

    /** Quotation marks get lost in many ways: together they are worth no more than this. */
    private static final double MOST_OF_MARKS = 0.5;

    /** Long forms are right in a treaty or a speech: together they are worth no more than this. */
    private static final double MOST_OF_LONG_FORMS = 1;

    private Judgement() {}

    static boolean isSpun(List<Sign> signs, String text) {
        Map<Kind, Map<String, Integer>> seen = new EnumMap<>(Kind.class);
        Map<Kind, Double> worth = new EnumMap<>(Kind.class);
        for (Sign sign : signs) {
            int times = seen.computeIfAbsent(sign.kind(), kind -> new HashMap<>())
                    .merge(Lists.small(text.substring(sign.start(), sign.end())), 1, Integer::sum);
            worth.merge(sign.kind(), sign.kind().worth() / times, Double::sum);
        }
        worth.computeIfPresent(Kind.ORPHANED_QUOTATION_MARK, (kind, sum) -> Math.min(sum, MOST_OF_MARKS));
        worth.computeIfPresent(Kind.LONG_FORM, (kind, sum) -> Math.min(sum, MOST_OF_LONG_FORMS));
        double sum = sum(worth, kind -> true);
        double certain = sum(worth, kind -> !kind.isLegitimate());
        boolean many = seen.entrySet().stream()
                .anyMatch(entry -> !entry.getKey().isLegitimate() && entry.getValue().size() >= MANY);
        boolean names = seen.getOrDefault(Kind.LOST_ARTICLE, Map.of()).size() >= 2;
        long kinds = worth.keySet().stream()
                .filter(kind -> !kind.isLegitimate() || certain >= ENOUGH)
                .count();
        return sum >= ENOUGH * Math.max(1, (double) text.length() / USUAL_LENGTH) && (kinds >= 2 || many || names);
    }

    private static double sum(Map<Kind, Double> worth, Predicate<Kind> of) {
        return worth.entrySet().stream()
                .filter(entry -> of.test(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
