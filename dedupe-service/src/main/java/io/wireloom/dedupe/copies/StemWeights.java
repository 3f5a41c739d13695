package io.wireloom.dedupe.copies;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What each stem of two texts weighs when their sentences are held against each other: the less the more of the sentences have it
 * (as in tf-idf, with these sentences as the collection), so that what both texts are about throughout tells nothing, and little
 * words weigh little in any language.
 */
final class StemWeights {

    /** How much more than another word a name or number weighs. */
    private static final int FACT = 3;

    private final long[] stems;
    private final double[] weights;

    StemWeights(List<Sentence> first, List<Sentence> second) {
        List<Sentence> both = Stream.concat(first.stream(), second.stream()).toList();
        long[] occurrences = sorted(both.stream().flatMapToLong(sentence -> Arrays.stream(sentence.stems())));
        long[] facts = sorted(both.stream().flatMapToLong(sentence -> Arrays.stream(sentence.facts())));
        stems = Arrays.stream(occurrences).distinct().toArray();
        weights = new double[stems.length];
        double most = Math.log1p(both.size());
        int from = 0;
        for (int i = 0; i < stems.length; i++) {
            int to = from;
            while (to < occurrences.length && occurrences[to] == stems[i]) {
                to++;
            }
            double rarity = Math.log1p((double) both.size() / (to - from)) / most;
            weights[i] = Arrays.binarySearch(facts, stems[i]) >= 0 ? FACT * rarity : rarity;
            from = to;
        }
    }

    /** Weight of each stem of a sentence, in their order. */
    double[] of(Sentence sentence) {
        return Arrays.stream(sentence.stems())
                .mapToDouble(stem -> weights[Arrays.binarySearch(stems, stem)])
                .toArray();
    }

    /**
     * Weight of the stems of a sentence that another has too.
     *
     * @param weights of the sentence's stems, as {@link #of} has them
     */
    static double common(Sentence sentence, double[] weights, Sentence other) {
        long[] ours = sentence.stems();
        long[] theirs = other.stems();
        double sum = 0;
        int j = 0;
        for (int i = 0; i < ours.length; i++) {
            while (j < theirs.length && theirs[j] < ours[i]) {
                j++;
            }
            if (j < theirs.length && theirs[j] == ours[i]) {
                sum += weights[i];
            }
        }
        return sum;
    }

    private static long[] sorted(LongStream values) {
        return values.sorted().toArray();
    }
}
