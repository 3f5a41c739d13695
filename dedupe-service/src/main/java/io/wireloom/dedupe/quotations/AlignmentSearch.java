package io.wireloom.dedupe.quotations;

import io.wireloom.dedupe.quotations.WordAlignment.Match;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The best local alignment of two runs of words with affine gaps (Smith and Waterman 1981, Gotoh 1982): words left out cost little
 * however many they are, words exchanged cost each.
 */
final class AlignmentSearch {

    private static final int CONTENT = 30;
    private static final int GRAMMAR = 12;
    private static final int EXCHANGED = -14;
    private static final int GAP_OPENS = -24;
    private static final int GAP_GOES_ON = -1;
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private enum Step {
        PAIR,
        FIRST_ALONE,
        SECOND_ALONE
    }

    private final List<QuotedWord> first;
    private final List<QuotedWord> second;
    /** Best scores of alignments that end with the words before two places beside each other. */
    private final int[][] pair;

    private final int[][] firstAlone;
    private final int[][] secondAlone;

    private AlignmentSearch(List<QuotedWord> first, List<QuotedWord> second) {
        this.first = first;
        this.second = second;
        pair = new int[first.size() + 1][second.size() + 1];
        firstAlone = new int[first.size() + 1][second.size() + 1];
        secondAlone = new int[first.size() + 1][second.size() + 1];
    }

    /** The equal words of the best alignment, in order; of several as good, that which ends first. */
    static List<Match> matches(List<QuotedWord> first, List<QuotedWord> second) {
        AlignmentSearch search = new AlignmentSearch(first, second);
        return search.back(search.best());
    }

    /** Fills the scores; answers where the best alignment ends. */
    private Match best() {
        int best = 0;
        Match end = new Match(0, 0);
        for (int i = 0; i <= first.size(); i++) {
            for (int j = 0; j <= second.size(); j++) {
                if (i == 0 || j == 0) {
                    firstAlone[i][j] = NEVER;
                    secondAlone[i][j] = NEVER;
                    continue;
                }
                fill(i, j);
                if (pair[i][j] > best && same(i, j)) {
                    best = pair[i][j];
                    end = new Match(i, j);
                }
            }
        }
        return end;
    }

    private void fill(int i, int j) {
        firstAlone[i][j] = Math.max(
                firstAlone[i - 1][j] + GAP_GOES_ON, Math.max(pair[i - 1][j], secondAlone[i - 1][j]) + GAP_OPENS);
        secondAlone[i][j] = Math.max(
                secondAlone[i][j - 1] + GAP_GOES_ON, Math.max(pair[i][j - 1], firstAlone[i][j - 1]) + GAP_OPENS);
        int alone = Math.max(firstAlone[i - 1][j - 1], secondAlone[i - 1][j - 1]);
        pair[i][j] = Math.max(0, Math.max(pair[i - 1][j - 1], alone)) + score(i, j);
    }

    private List<Match> back(Match end) {
        List<Match> matches = new ArrayList<>();
        int i = end.first();
        int j = end.second();
        Step step = Step.PAIR;
        while (i > 0 && j > 0) {
            if (step == Step.PAIR) {
                if (same(i, j)) {
                    matches.add(new Match(i - 1, j - 1));
                }
                int rest = pair[i][j] - score(i, j);
                i--;
                j--;
                if (rest == 0) {
                    break;
                }
                step = stepOf(rest, i, j);
            } else if (step == Step.FIRST_ALONE) {
                int score = firstAlone[i][j];
                i--;
                step = score == firstAlone[i][j] + GAP_GOES_ON ? step : stepOf(score - GAP_OPENS, i, j);
            } else {
                int score = secondAlone[i][j];
                j--;
                step = score == secondAlone[i][j] + GAP_GOES_ON ? step : stepOf(score - GAP_OPENS, i, j);
            }
        }
        Collections.reverse(matches);
        return matches;
    }

    private Step stepOf(int score, int i, int j) {
        if (score == pair[i][j]) {
            return Step.PAIR;
        }
        return score == firstAlone[i][j] ? Step.FIRST_ALONE : Step.SECOND_ALONE;
    }

    private boolean same(int i, int j) {
        return first.get(i - 1).same(second.get(j - 1));
    }

    private int score(int i, int j) {
        if (!same(i, j)) {
            return EXCHANGED;
        }
        return first.get(i - 1).content() ? CONTENT : GRAMMAR;
    }
}
