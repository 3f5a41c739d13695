package io.wireloom.dedupe.copies;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs that follow each other in both texts with little between them: one passage, in which single words were changed, put in or left
 * out.
 *
 * @param runs in the order of both texts, the short ones found between the longer ones among them
 */
record Chain(List<Run> runs) {

    /** Most words between two runs of one passage, in either text: a clause. */
    private static final int GAP = 8;

    /** Links runs given in the order of the first text. */
    static List<Chain> of(List<Run> runs, List<Word> first, List<Word> second) {
        List<Chain> chains = new ArrayList<>();
        List<Run> open = new ArrayList<>();
        for (Run run : runs) {
            if (!open.isEmpty() && !follows(open.get(open.size() - 1), run)) {
                chains.add(new Chain(List.copyOf(open)));
                open.clear();
            }
            if (!open.isEmpty()) {
                open.addAll(between(open.get(open.size() - 1), run, first, second));
            }
            open.add(run);
        }
        if (!open.isEmpty()) {
            chains.add(new Chain(List.copyOf(open)));
        }
        return chains;
    }

    Run head() {
        return runs.get(0);
    }

    Run tail() {
        return runs.get(runs.size() - 1);
    }

    /** How many numbers stand in place of other numbers: in a gap each text has a number that the other's gap has not. */
    int changedFigures(List<Word> first, List<Word> second) {
        int changed = 0;
        for (int i = 1; i < runs.size(); i++) {
            Run before = runs.get(i - 1);
            Run after = runs.get(i);
            boolean both = figure(first.subList(before.firstEnd(), after.first()))
                    && figure(second.subList(before.secondEnd(), after.second()));
            changed += both ? 1 : 0;
        }
        return changed;
    }

    /** In how many places words were changed, put in or left out. */
    int edits() {
        int edits = 0;
        for (int i = 1; i < runs.size(); i++) {
            boolean adjacent = runs.get(i - 1).firstEnd() == runs.get(i).first()
                    && runs.get(i - 1).secondEnd() == runs.get(i).second();
            edits += adjacent ? 0 : 1;
        }
        return edits;
    }

    private static boolean figure(List<Word> gap) {
        return gap.stream().anyMatch(Facts::number);
    }

    private static boolean follows(Run before, Run after) {
        int firstGap = after.first() - before.firstEnd();
        int secondGap = after.second() - before.secondEnd();
        return firstGap <= GAP && secondGap >= 0 && secondGap <= GAP;
    }

    /** The equal words in the gap, as many as can be had in order: the longest common subsequence. */
    private static List<Run> between(Run before, Run after, List<Word> first, List<Word> second) {
        int rows = after.first() - before.firstEnd();
        int columns = after.second() - before.secondEnd();
        int[][] longest = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] = equal(first, before.firstEnd() + i, second, before.secondEnd() + j)
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<Run> found = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (equal(first, before.firstEnd() + i, second, before.secondEnd() + j)) {
                found.add(new Run(before.firstEnd() + i++, before.secondEnd() + j++, 1));
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return found;
    }

    private static boolean equal(List<Word> first, int i, List<Word> second, int j) {
        return first.get(i).hash() == second.get(j).hash();
    }
}
