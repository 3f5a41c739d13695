package io.wireloom.dedupe.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs that follow each other in both texts with little between them: one passage, in which single words were changed, put in or left
 * out.
 *
 * @param runs in the order of both texts, the short ones found between the longer ones among them
 */
record Chain(List<Run> runs) {

    /** Most words between two runs of one passage, in either text: a clause. */
    private static final int GAP = 8;

    /** Links runs given in the order of the first text; both texts begin and end together when runs stand near there. */
    static List<Chain> of(List<Run> runs, List<Word> first, List<Word> second) {
        if (runs.isEmpty()) {
            return List.of();
        }
        List<Run> all = new ArrayList<>(runs);
        int least = runs.stream().mapToInt(Run::second).min().orElseThrow();
        int most = runs.stream().mapToInt(Run::secondEnd).max().orElseThrow();
        if (runs.get(0).second() == least) {
            all.add(0, new Run(0, 0, 0));
        }
        if (runs.get(runs.size() - 1).secondEnd() == most) {
            all.add(new Run(first.size(), second.size(), 0));
        }
        return linked(all, first, second);
    }

    private static List<Chain> linked(List<Run> runs, List<Word> first, List<Word> second) {
        List<Chain> chains = new ArrayList<>();
        List<Run> open = new ArrayList<>();
        for (Run run : runs) {
            if (!open.isEmpty() && !follows(open.get(open.size() - 1), run)) {
                close(open, chains);
            }
            if (!open.isEmpty()) {
                open.addAll(between(open.get(open.size() - 1), run, first, second));
            }
            open.add(run);
        }
        close(open, chains);
        return chains;
    }

    private static void close(List<Run> open, List<Chain> chains) {
        open.removeIf(run -> run.length() == 0);
        if (!open.isEmpty()) {
            chains.add(new Chain(List.copyOf(open)));
        }
        open.clear();
    }

    Run head() {
        return runs.get(0);
    }

    Run tail() {
        return runs.get(runs.size() - 1);
    }

    /**
     * How many numbers stand in place of other numbers: in a gap each text has a number that the other's gap has not, or numbers
     * stand right before the first run or right after the last in both.
     */
    int changedFigures(List<Word> first, List<Word> second) {
        int changed = changed(before(head().first(), first), before(head().second(), second)) ? 1 : 0;
        changed += changed(after(tail().firstEnd(), first), after(tail().secondEnd(), second)) ? 1 : 0;
        for (int i = 1; i < runs.size(); i++) {
            Run last = runs.get(i - 1);
            Run next = runs.get(i);
            boolean here = changed(
                    first.subList(last.firstEnd(), next.first()), second.subList(last.secondEnd(), next.second()));
            changed += here ? 1 : 0;
        }
        return changed;
    }

    private static List<Word> before(int place, List<Word> words) {
        return words.subList(Math.max(0, place - 1), place);
    }

    private static List<Word> after(int place, List<Word> words) {
        return words.subList(place, Math.min(words.size(), place + 1));
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

    private static boolean changed(List<Word> gap, List<Word> other) {
        Set<Long> ours = figures(gap);
        Set<Long> theirs = figures(other);
        return !ours.containsAll(theirs) && !theirs.containsAll(ours);
    }

    private static Set<Long> figures(List<Word> words) {
        return words.stream().filter(Facts::number).map(Facts::stem).collect(Collectors.toSet());
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
