package io.wireloom.dedupe.spin;

import io.wireloom.dedupe.spin.Sign.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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

    /** Worth of rare words, beyond a writer's, that makes a kind. */
    private static final double SOME_RARE = 0.5;

    /** As {@link #SOME_RARE}, where it is as good as two kinds. */
    private static final double MANY_RARE = 3;

    /** Different names that lost their articles that are as good as two kinds. */
    private static final int MANY_NAMES = 2;

    /** Quotation marks get lost in many ways: together they are worth no more than this. */
    private static final double MOST_OF_MARKS = 0.5;

    /** Long forms are right in a treaty or a speech: together they are worth no more than this. */
    private static final double MOST_OF_LONG_FORMS = 1;

    /** Worth of the rare words that a writer may put into each unit of text: what the half that was read holds, and more. */
    private static final double RARE_OF_WRITERS = 0.0003;

    private static final Set<Kind> RARE = EnumSet.of(Kind.RARE_SYNONYM, Kind.SELDOM_SYNONYM);

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
        double rare = Math.max(0, sum(RARE::contains) - RARE_OF_WRITERS * length);
        double certain = rare + sum(kind -> !RARE.contains(kind) && !kind.isLegitimate());
        double all = certain + sum(Kind::isLegitimate);
        long kinds = seen.keySet().stream()
                .filter(kind -> !RARE.contains(kind) && (!kind.isLegitimate() || certain >= ENOUGH))
                .count();
        boolean several = kinds + (rare >= SOME_RARE ? 1 : 0) >= 2;
        return all >= ENOUGH * Math.max(1, (double) length / USUAL_LENGTH)
                && (several || rare >= MANY_RARE || seen.keySet().stream().anyMatch(this::isManifold));
    }

    private double sum(Predicate<Kind> kinds) {
        return seen.keySet().stream().filter(kinds).mapToDouble(this::worth).sum();
    }

    /** A sign that comes again is worth half, then a third: one rule of the machine made them all. */
    private double worth(Kind kind) {
        double sum = seen.get(kind).values().stream()
                .mapToDouble(times -> kind.worth() * harmonic(times))
                .sum();
        return switch (kind) {
            case ORPHANED_QUOTATION_MARK -> Math.min(sum, MOST_OF_MARKS);
            case LONG_FORM -> Math.min(sum, MOST_OF_LONG_FORMS);
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

    private boolean isManifold(Kind kind) {
        int enough = kind == Kind.LOST_ARTICLE ? MANY_NAMES : MANY;
        return !kind.isLegitimate() && !RARE.contains(kind) && seen.get(kind).size() >= enough;
    }
}
