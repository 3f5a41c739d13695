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
    private final int[][] having;

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
        having = inverted(stemsOf, stems.length);
    }

    private int[] places(long[] of) {
        return Arrays.stream(of)
                .mapToInt(stem -> Arrays.binarySearch(stems, stem))
                .toArray();
    }

    private static int[][] inverted(int[][] stemsOf, int stems) {
        int[] sizes = new int[stems];
        for (int[] of : stemsOf) {
            for (int stem : of) {
                sizes[stem]++;
            }
        }
        int[][] having = new int[stems][];
        for (int stem = 0; stem < stems; stem++) {
            having[stem] = new int[sizes[stem]];
        }
        for (int sentence = stemsOf.length - 1; sentence >= 0; sentence--) {
            for (int stem : stemsOf[sentence]) {
                having[stem][--sizes[stem]] = sentence;
            }
        }
        return having;
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

    /** The substantial sentences that have the stem at that place, ascending. */
    int[] having(int stem) {
        return having[stem];
    }
}
