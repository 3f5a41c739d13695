package io.wireloom.dedupe.copies;

import java.util.Arrays;
import java.util.List;

/**
 * Which of a text's sentences have which stems. All that holding it against another text needs of it alone, so that it is made once
 * and not for every pair.
 */
final class SentenceIndex {

    static final SentenceIndex NONE = new SentenceIndex(List.of());

    /** A sentence with fewer stems matches by chance. */
    private static final int LEAST_STEMS = 3;

    private final List<Sentence> all;
    private final List<Sentence> substantial;
    private final long[] stems;
    private final int[] counts;
    private final boolean[] facts;
    private final long[] figures;
    private final int[][] stemsOf;

    /** Where in {@link #having} the sentences with each stem begin, and one past the last. */
    private final int[] from;

    private final int[] having;

    SentenceIndex(List<Sentence> all) {
        this.all = all;
        substantial = all.stream()
                .filter(sentence -> sentence.stems().length >= LEAST_STEMS)
                .toList();
        stems = all.stream()
                .flatMapToLong(sentence -> Arrays.stream(sentence.stems()))
                .sorted()
                .distinct()
                .toArray();
        counts = new int[stems.length];
        facts = new boolean[stems.length];
        for (Sentence sentence : all) {
            for (int stem : places(sentence.stems())) {
                counts[stem]++;
            }
            for (int stem : places(sentence.facts())) {
                facts[stem] = true;
            }
        }
        figures = all.stream()
                .flatMapToLong(sentence -> Arrays.stream(sentence.figures()))
                .sorted()
                .distinct()
                .toArray();
        stemsOf = substantial.stream().map(sentence -> places(sentence.stems())).toArray(int[][]::new);
        from = new int[stems.length + 1];
        having = new int[Arrays.stream(stemsOf).mapToInt(of -> of.length).sum()];
        invert();
    }

    private int[] places(long[] of) {
        return Arrays.stream(of)
                .mapToInt(stem -> Arrays.binarySearch(stems, stem))
                .toArray();
    }

    /** Counts how many substantial sentences have each stem, and lists these behind each other. */
    private void invert() {
        for (int[] of : stemsOf) {
            for (int stem : of) {
                from[stem + 1]++;
            }
        }
        for (int stem = 0; stem < stems.length; stem++) {
            from[stem + 1] += from[stem];
        }
        int[] next = Arrays.copyOf(from, stems.length);
        for (int sentence = 0; sentence < stemsOf.length; sentence++) {
            for (int stem : stemsOf[sentence]) {
                having[next[stem]++] = sentence;
            }
        }
    }

    /** All sentences. */
    List<Sentence> all() {
        return all;
    }

    /** The sentences with enough stems to be held against others. */
    List<Sentence> substantial() {
        return substantial;
    }

    /** Hashes of all stems, each once, sorted. */
    long[] stems() {
        return stems;
    }

    /** Hashes of all numbers, each once, sorted. */
    long[] figures() {
        return figures;
    }

    /** How many of all sentences have the stem at that place. */
    int count(int stem) {
        return counts[stem];
    }

    /** Whether the stem at that place is a name or a number somewhere. */
    boolean fact(int stem) {
        return facts[stem];
    }

    /** The places of a substantial sentence's stems, ascending. */
    int[] stemsOf(int sentence) {
        return stemsOf[sentence];
    }

    /** Adds a weight to the sum of each substantial sentence that has the stem at that place. */
    void add(double weight, int stem, double[] sums) {
        for (int i = from[stem]; i < from[stem + 1]; i++) {
            sums[having[i]] += weight;
        }
    }
}
