package io.wireloom.dedupe.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells the stories of one neighbourhood apart. Average-link clustering (Sokal and Michener 1958): the two most alike groups come
 * together, again and again, as long as they are alike enough on the mean of all pairs; but never two that {@link OwnWords} tell apart.
 * A family of copies is together from the start. Families are taken in the order of their ids, so that the same set gives the same groups, to the last bit.
 */
final class Clustering {

    /** Least mean likeness of two groups of one story, where pairs without a tie count as 0. Fitted on ECB+ (train) and Wikinews (dev). */
    private static final double TOGETHER = 0.09;

    private static final double NEVER = -1;

    private final double[][] likeness;
    private final double[][] open;
    private final List<List<Profile>> groups = new ArrayList<>();
    private final OwnWords ownWords = new OwnWords();

    private Clustering(Map<String, Strand> neighbourhood, Collection<Tie> ties) {
        Map<String, Integer> places = new TreeMap<>();
        new TreeMap<>(neighbourhood).forEach((id, strand) -> {
            places.put(id, groups.size());
            groups.add(new ArrayList<>(strand.members()));
        });
        likeness = new double[groups.size()][groups.size()];
        open = new double[groups.size()][groups.size()];
        for (Tie tie : ties) {
            Integer first = places.get(tie.first());
            Integer second = places.get(tie.second());
            if (first != null && second != null) {
                likeness[first][second] = tie.likeness();
                likeness[second][first] = tie.likeness();
            }
        }
        for (int i = 0; i < open.length; i++) {
            open[i] = likeness[i].clone();
        }
    }

    /**
     * The articles of each story.
     *
     * @param neighbourhood by id
     * @param ties among them; others are passed over
     */
    static List<List<Profile>> of(Map<String, Strand> neighbourhood, Collection<Tie> ties) {
        Clustering clustering = new Clustering(neighbourhood, ties);
        boolean going = true;
        while (going) {
            going = clustering.step();
        }
        return clustering.groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    /** Joins the most alike two, or notes that they stay apart; false when no two are alike enough. */
    private boolean step() {
        int one = -1;
        int other = -1;
        double most = TOGETHER;
        for (int i = 0; i < open.length; i++) {
            for (int j = i + 1; j < open.length; j++) {
                if (open[i][j] > most) {
                    most = open[i][j];
                    one = i;
                    other = j;
                }
            }
        }
        if (one < 0) {
            return false;
        }
        if (ownWords.tellApart(groups.get(one), groups.get(other))) {
            open[one][other] = NEVER;
        } else {
            join(one, other);
        }
        return true;
    }

    private void join(int one, int other) {
        double ours = groups.get(one).size();
        double theirs = groups.get(other).size();
        for (int k = 0; k < open.length; k++) {
            double mean = (likeness[one][k] * ours + likeness[other][k] * theirs) / (ours + theirs);
            likeness[one][k] = mean;
            likeness[k][one] = mean;
            boolean standing = k != one && k != other && !groups.get(k).isEmpty();
            open[Math.min(one, k)][Math.max(one, k)] = standing ? mean : NEVER;
            open[Math.min(other, k)][Math.max(other, k)] = NEVER;
        }
        Arrays.fill(likeness[other], 0);
        groups.get(one).addAll(groups.get(other));
        groups.get(other).clear();
    }
}
