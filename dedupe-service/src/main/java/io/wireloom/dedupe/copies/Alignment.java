package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.dedupe.copies.Evidence.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of equal words that two texts share, longest first and without overlap (greedy string tiling, Wise 1993). A function of
 * the two texts alone: ties are settled by position.
 */
final class Alignment {

    /** Shorter runs are grammar, not copying. */
    static final int LEAST_RUN = 5;

    /** A phrase that stands more often than this in one text is boilerplate: its further places are not looked at. */
    private static final int PLACES_PER_PHRASE = 16;

    /** UTF-16 units that may differ between two stretches of one passage: about four words. */
    private static final int GAP = 24;

    private static final Comparator<Run> LONGEST_FIRST = Comparator.comparingInt(Run::length)
            .reversed()
            .thenComparingInt(Run::first)
            .thenComparingInt(Run::second);

    private Alignment() {}

    /** The shared runs in the order of the first text. */
    static List<Run> runs(List<Word> first, List<Word> second) {
        List<Run> maximal = maximal(first, second);
        maximal.sort(LONGEST_FIRST);
        boolean[] usedFirst = new boolean[first.size()];
        boolean[] usedSecond = new boolean[second.size()];
        List<Run> tiles = new ArrayList<>();
        for (Run run : maximal) {
            Run free = free(run, usedFirst, usedSecond);
            if (free != null) {
                for (int i = 0; i < free.length(); i++) {
                    usedFirst[free.first() + i] = true;
                    usedSecond[free.second() + i] = true;
                }
                tiles.add(free);
            }
        }
        tiles.sort(Comparator.comparingInt(Run::first));
        return tiles;
    }

    /** Stretches that follow each other with small gaps in both texts, as one passage. */
    static List<Passage> passages(List<Stretch> stretches) {
        List<Passage> passages = new ArrayList<>();
        Passage open = null;
        for (Stretch stretch : stretches) {
            Passage at = stretch.at();
            boolean follows = open != null
                    && at.start() - open.end() <= GAP
                    && at.ofStart() >= open.ofEnd()
                    && at.ofStart() - open.ofEnd() <= GAP;
            if (!follows && open != null) {
                passages.add(open);
            }
            open = follows ? new Passage(open.start(), at.end(), open.ofStart(), at.ofEnd()) : at;
        }
        if (open != null) {
            passages.add(open);
        }
        return passages;
    }

    private static List<Run> maximal(List<Word> first, List<Word> second) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i + LEAST_RUN <= second.size(); i++) {
            List<Integer> at = places.computeIfAbsent(phrase(second, i), key -> new ArrayList<>());
            if (at.size() < PLACES_PER_PHRASE) {
                at.add(i);
            }
        }
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i + LEAST_RUN <= first.size(); i++) {
            for (int j : places.getOrDefault(phrase(first, i), List.of())) {
                boolean begins = i == 0
                        || j == 0
                        || !first.get(i - 1).form().equals(second.get(j - 1).form());
                if (begins) {
                    runs.add(new Run(i, j, length(first, i, second, j)));
                }
            }
        }
        return runs;
    }

    private static int length(List<Word> first, int i, List<Word> second, int j) {
        int length = 0;
        while (i + length < first.size()
                && j + length < second.size()
                && first.get(i + length).form().equals(second.get(j + length).form())) {
            length++;
        }
        return length;
    }

    private static String phrase(List<Word> words, int at) {
        StringBuilder phrase = new StringBuilder();
        for (int i = at; i < at + LEAST_RUN; i++) {
            phrase.append(words.get(i).form()).append(' ');
        }
        return phrase.toString();
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
