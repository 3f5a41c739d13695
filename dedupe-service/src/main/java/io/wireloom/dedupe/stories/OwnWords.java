package io.wireloom.dedupe.stories;

import io.wireloom.dedupe.stories.Profile.Term;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether two groups of alike articles tell two stories: the same kind of thing in the same words, but of another day, place or person.
 * Words are weighed by how few of the articles of both groups have them, so that what both speak of throughout tells nothing. Then each
 * group, if it is a story, is much more like itself than like the other.
 *
 * <p>Numbers the words of the articles it is asked of, so that asking again of the same ones compares no text. For one thread.
 */
final class OwnWords {

    /** A group too small for its own words to be told from chance. */
    static final int ENOUGH = 5;

    /** As alike as this share of what the groups are within themselves, or less, and they tell two stories. */
    private static final double APART = 0.5;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Profile, Words> known = new IdentityHashMap<>();

    /**
     * An article's words by their numbers.
     *
     * @param weights what each tells
     */
    private record Words(int[] stems, double[] weights) {}

    /** Whether both are large enough to tell, and told apart by words of their own. */
    boolean tellApart(List<Profile> one, List<Profile> other) {
        return Math.min(one.size(), other.size()) >= ENOUGH && ratio(one, other) < APART;
    }

    /** How alike the groups are, against how alike each is within itself. */
    private double ratio(List<Profile> one, List<Profile> other) {
        List<Words> ours = one.stream().map(this::words).toList();
        List<Words> theirs = other.stream().map(this::words).toList();
        double[] weights = weights(ours, theirs);
        double[] first = sum(ours, weights);
        double[] second = sum(theirs, weights);
        double across = dot(first, second) / ((double) one.size() * other.size());
        return across / Math.min(within(first, one.size()), within(second, other.size()));
    }

    private Words words(Profile profile) {
        return known.computeIfAbsent(
                profile,
                unknown -> new Words(
                        unknown.terms().stream()
                                .mapToInt(term -> number(term.stem()))
                                .toArray(),
                        unknown.terms().stream().mapToDouble(Term::weight).toArray()));
    }

    private int number(String stem) {
        return numbers.computeIfAbsent(stem, unknown -> numbers.size());
    }

    private double[] weights(List<Words> one, List<Words> other) {
        double[] having = new double[numbers.size()];
        double[] weights = new double[numbers.size()];
        double all = (double) one.size() + other.size();
        for (List<Words> group : List.of(one, other)) {
            for (Words words : group) {
                for (int i = 0; i < words.stems.length; i++) {
                    having[words.stems[i]]++;
                    weights[words.stems[i]] = words.weights[i];
                }
            }
        }
        Arrays.setAll(weights, stem -> weights[stem] * (1 - having[stem] / all));
        return weights;
    }

    /** The sum of the articles' vectors of length 1, by stem. */
    private static double[] sum(List<Words> group, double[] weights) {
        double[] sum = new double[weights.length];
        for (Words words : group) {
            double squares = 0;
            for (int stem : words.stems) {
                squares += weights[stem] * weights[stem];
            }
            double length = squares == 0 ? 1 : Math.sqrt(squares);
            for (int stem : words.stems) {
                sum[stem] += weights[stem] / length;
            }
        }
        return sum;
    }

    private static double dot(double[] one, double[] other) {
        double dot = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
        }
        return dot;
    }

    /** Mean likeness of two articles of one group. */
    private static double within(double[] sum, int size) {
        return (dot(sum, sum) - size) / ((double) size * (size - 1));
    }
}
