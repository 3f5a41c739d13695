package io.wireloom.dedupe.stories;

import io.wireloom.dedupe.stories.Profile.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether two groups of alike articles tell two stories: the same kind of thing in the same words, but of another day, place or person.
 * Words are weighed by how few of the articles of both groups have them, so that what both speak of throughout tells nothing. Then each
 * group, if it is a story, is much more like itself than like the other.
 */
final class OwnWords {

    /** A group too small for its own words to be told from chance. */
    static final int ENOUGH = 5;

    /** As alike as this share of what the groups are within themselves, or less, and they tell two stories. */
    private static final double APART = 0.5;

    private OwnWords() {}

    /** Whether both are large enough to tell, and told apart by words of their own. */
    static boolean tellApart(List<Profile> one, List<Profile> other) {
        return Math.min(one.size(), other.size()) >= ENOUGH && ratio(one, other) < APART;
    }

    /** How alike the groups are, against how alike each is within itself. */
    static double ratio(List<Profile> one, List<Profile> other) {
        Map<String, Double> weights = weights(one, other);
        Map<String, Double> first = sum(one, weights);
        Map<String, Double> second = sum(other, weights);
        double across = dot(first, second) / ((double) one.size() * other.size());
        return across / Math.min(within(first, one.size()), within(second, other.size()));
    }

    private static Map<String, Double> weights(List<Profile> one, List<Profile> other) {
        Map<String, Integer> having = new HashMap<>();
        Map<String, Double> weights = new HashMap<>();
        one.forEach(profile -> profile.terms().forEach(term -> having.merge(term.stem(), 1, Integer::sum)));
        other.forEach(profile -> profile.terms().forEach(term -> having.merge(term.stem(), 1, Integer::sum)));
        double all = one.size() + other.size();
        List.of(one, other)
                .forEach(group -> group.forEach(profile -> profile.terms()
                        .forEach(term ->
                                weights.put(term.stem(), term.weight() * (1 - having.get(term.stem()) / all)))));
        return weights;
    }

    /** The sum of the articles' vectors of length 1, by stem. */
    private static Map<String, Double> sum(List<Profile> group, Map<String, Double> weights) {
        Map<String, Double> sum = new TreeMap<>();
        for (Profile profile : group) {
            double squares = 0;
            for (Term term : profile.terms()) {
                double weight = weights.get(term.stem());
                squares += weight * weight;
            }
            double length = squares == 0 ? 1 : Math.sqrt(squares);
            profile.terms().forEach(term -> sum.merge(term.stem(), weights.get(term.stem()) / length, Double::sum));
        }
        return sum;
    }

    private static double dot(Map<String, Double> one, Map<String, Double> other) {
        double dot = 0;
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            dot += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        return dot;
    }

    /** Mean likeness of two articles of one group. */
    private static double within(Map<String, Double> sum, int size) {
        return (dot(sum, sum) - size) / ((double) size * (size - 1));
    }
}
