package io.wireloom.dedupe.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The runs of equal words that two texts share, longest first and without overlap (greedy string tiling, Wise 1993). A function of
 * the two texts alone: ties are settled by position.
 */
final class Alignment {

    /** Shorter runs are grammar, not copying. */
    static final int LEAST_RUN = Fingerprints.SHINGLE;

    /** A phrase that stands more often than this in one text is boilerplate: its further places are not looked at. */
    private static final int PLACES_PER_PHRASE = 16;

    private static final Comparator<Run> LONGEST_FIRST = Comparator.comparingInt(Run::length)
            .reversed()
            .thenComparingInt(Run::first)
            .thenComparingInt(Run::second);

    private final List<Word> first;
    private final List<Word> second;
    private final long[] firstPhrases;
    private final PhraseIndex secondPhrases;

    Alignment(ArticleText first, ArticleText second) {
        this.first = first.words();
        this.second = second.words();
        firstPhrases = first.phrases().phrases();
        secondPhrases = second.phrases();
    }

    /** The shared runs in the order of the first text. */
    List<Run> runs() {
        List<Run> maximal = maximal();
        maximal.sort(LONGEST_FIRST);
        boolean[] usedFirst = new boolean[first.size()];
        boolean[] usedSecond = new boolean[second.size()];
        List<Run> tiles = new ArrayList<>();
        for (Run run : maximal) {
            Run free = free(run, usedFirst, usedSecond);
            if (free != null) {
                Arrays.fill(usedFirst, free.first(), free.firstEnd(), true);
                Arrays.fill(usedSecond, free.second(), free.secondEnd(), true);
                tiles.add(free);
            }
        }
        tiles.sort(Comparator.comparingInt(Run::first));
        return tiles;
    }

    private List<Run> maximal() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < firstPhrases.length; i++) {
            int[] found = secondPhrases.of(firstPhrases[i], PLACES_PER_PHRASE);
            for (int j : found) {
                boolean begins = i == 0
                        || j == 0
                        || first.get(i - 1).hash() != second.get(j - 1).hash();
                if (begins) {
                    runs.add(new Run(i, j, length(i, j)));
                }
            }
        }
        return runs;
    }

    private int length(int i, int j) {
        int length = 0;
        while (i + length < first.size()
                && j + length < second.size()
                && first.get(i + length).hash() == second.get(j + length).hash()) {
            length++;
        }
        return length;
    }

    /** The longest stretch of the run that no longer run has taken; null when it is too short. */
    private static Run free(Run run, boolean[] usedFirst, boolean[] usedSecond) {
        int bestStart = 0;
        int bestLength = 0;
        int start = 0;
        for (int i = 0; i <= run.length(); i++) {
            boolean taken = i == run.length() || usedFirst[run.first() + i] || usedSecond[run.second() + i];
            if (taken) {
                if (i - start > bestLength) {
                    bestStart = start;
                    bestLength = i - start;
                }
                start = i + 1;
            }
        }
        return bestLength < LEAST_RUN ? null : new Run(run.first() + bestStart, run.second() + bestStart, bestLength);
    }
}
