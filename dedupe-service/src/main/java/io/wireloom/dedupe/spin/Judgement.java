package io.wireloom.dedupe.spin;

import io.wireloom.dedupe.spin.Sign.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Whether the traces in a text are more than a writer's slips: their worth against the length of the text, and of how many kinds
 * they are. The bounds were chosen on English news copy of several corpora, of which one half was read and the other only counted.
 */
final class Judgement {

    /** The worth that marks a text of up to {@link #USUAL_LENGTH} units. */
    private static final double ENOUGH = 2;

    /** UTF-16 units: some 400 words. */
    private static final int USUAL_LENGTH = 2500;

    /** Different signs of one kind that are as good as two kinds. */
    private static final int MANY = 4;

    /** Rare words have to be twice as many. */
    private static final int MANY_RARE = 2 * MANY;

    /** One rare word is no kind of its own. */
    private static final int SOME_RARE = 2;

    /** Different names that lost their articles that are as good as two kinds. */
    private static final int MANY_NAMES = 2;

    /** Quotation marks get lost in many ways: together they are worth no more than this. */
    private static final double MOST_OF_MARKS = 0.5;

    /** Long forms are right in a treaty or a speech: together they are worth no more than this. */
    private static final double MOST_OF_LONG_FORMS = 1;

    /** Worth of the rare words that a writer puts into a unit of text. */
    private static final double RARE_OF_WRITERS = 0.0003;

    /** By kind, how often each of its signs stands in the text. */
    private final Map<Kind, Map<String, Integer>> seen = new EnumMap<>(Kind.class);

    private final int length;

    private Judgement(List<Sign> signs, String text) {
        length = text.length();
        signs.forEach(sign -> seen.computeIfAbsent(sign.kind(), kind -> new HashMap<>())
                .merge(Lists.small(text.substring(sign.start(), sign.end())), 1, Integer::sum));
    }

    static boolean isSpun(List<Sign> signs, String text) {
        return new Judgement(signs, text).isSpun();
    }

    private boolean isSpun() {
        double all = sum(this::worth);
        double certain = sum(kind -> kind.isLegitimate() ? 0 : worth(kind));
        boolean several = seen.keySet().stream()
                        .filter(kind -> counts(kind) && (!kind.isLegitimate() || certain >= ENOUGH))
                        .count()
                >= 2;
        return all >= ENOUGH * Math.max(1, (double) length / USUAL_LENGTH)
                && (several || seen.keySet().stream().anyMatch(this::isManifold));
    }

    /** A sign that comes again is worth half, then a third: one rule of the machine made them all. */
    private double worth(Kind kind) {
        double sum = seen.get(kind).values().stream()
                .mapToDouble(times -> kind.worth() * harmonic(times))
                .sum();
        return switch (kind) {
            case ORPHANED_QUOTATION_MARK -> Math.min(sum, MOST_OF_MARKS);
            case LONG_FORM -> Math.min(sum, MOST_OF_LONG_FORMS);
            case RARE_SYNONYM -> Math.max(0, sum - RARE_OF_WRITERS * length);
            default -> sum;
        };
    }

    private static double harmonic(int times) {
        double sum = 0;
        for (int i = 1; i <= times; i++) {
            sum += 1.0 / i;
        }
        return sum;
    }

    private double sum(ToDoubleFunction<Kind> worth) {
        return seen.keySet().stream().mapToDouble(worth).sum();
    }

    private boolean counts(Kind kind) {
        return kind != Kind.RARE_SYNONYM || seen.get(kind).size() >= SOME_RARE;
    }

    private boolean isManifold(Kind kind) {
        int different = seen.get(kind).size();
        return switch (kind) {
            case LONG_FORM, ORPHANED_QUOTATION_MARK -> false;
            case LOST_ARTICLE -> different >= MANY_NAMES;
            case RARE_SYNONYM -> different >= MANY_RARE;
            default -> different >= MANY;
        };
    }
}
