package io.wireloom.dedupe.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What recurs without being copied: a fingerprint that stands in {@value #UNRELATED} articles of which no two have much else in
 * common. A standing paragraph, a footer, a stock phrase is such; the text of one story is not, however often it is reprinted. A
 * function of the set of articles that hold the fingerprint, and one that only grows with the set: what recurs goes on recurring
 * whatever is added. Knows the articles that it was told of, and remembers which of them are related; not safe for use by threads
 * at once.
 */
public final class Boilerplate {

    /** So many articles without much in common must hold it. */
    public static final int UNRELATED = 4;

    /** Articles that share more than this of the smaller one's shingles are of one story. */
    static final double RELATED_SHARE = 0.3;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<long[]> shingles = new ArrayList<>();
    private final List<BitSet> compared = new ArrayList<>();
    private final List<BitSet> related = new ArrayList<>();

    /** Tells of an article. */
    public void add(String articleId, Fingerprints fingerprints) {
        numbers.computeIfAbsent(articleId, id -> {
            ids.add(id);
            shingles.add(
                    fingerprints.shingles().stream().mapToLong(Long::longValue).toArray());
            compared.add(new BitSet());
            related.add(new BitSet());
            return ids.size() - 1;
        });
    }

    /** {@value #UNRELATED} of the articles of which no two have much in common; none when there are no such. */
    public List<String> unrelated(Collection<String> articleIds) {
        return named(choose(new int[0], numbered(articleIds)));
    }

    /** As {@link #unrelated(Collection)}, where none are known among the articles without the {@code newcomers}. */
    public List<String> unrelated(Collection<String> articleIds, Set<String> newcomers) {
        List<String> rest = new ArrayList<>(articleIds);
        for (String newcomer : articleIds) {
            if (newcomers.contains(newcomer) && rest.size() >= UNRELATED) {
                rest.remove(newcomer);
                int number = numbers.get(newcomer);
                int[] chosen = choose(new int[] {number}, unrelated(number, numbered(rest)));
                if (chosen.length > 0) {
                    return named(chosen);
                }
            }
        }
        return List.of();
    }

    private int[] numbered(Collection<String> articleIds) {
        return articleIds.stream().mapToInt(numbers::get).toArray();
    }

    private List<String> named(int[] chosen) {
        return Arrays.stream(chosen).mapToObj(ids::get).toList();
    }

    /** The chosen with some of the rest, each unrelated to all chosen, to make up the number; none when that cannot be. */
    private int[] choose(int[] chosen, int[] rest) {
        if (chosen.length == UNRELATED) {
            return chosen;
        }
        for (int i = 0; chosen.length + rest.length - i >= UNRELATED && i < rest.length; i++) {
            int[] more = Arrays.copyOf(chosen, chosen.length + 1);
            more[chosen.length] = rest[i];
            int[] found = choose(more, unrelated(rest[i], Arrays.copyOfRange(rest, i + 1, rest.length)));
            if (found.length > 0) {
                return found;
            }
        }
        return new int[0];
    }

    private int[] unrelated(int one, int[] others) {
        return Arrays.stream(others).filter(other -> !related(one, other)).toArray();
    }

    private boolean related(int one, int other) {
        int less = Math.min(one, other);
        int more = Math.max(one, other);
        if (!compared.get(less).get(more)) {
            compared.get(less).set(more);
            related.get(less).set(more, related(shingles.get(less), shingles.get(more)));
        }
        return related.get(less).get(more);
    }

    /** Whether two articles, by their sorted shingles, have more in common than a paragraph. */
    private static boolean related(long[] one, long[] other) {
        double enough = RELATED_SHARE * Math.min(one.length, other.length);
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length && common <= enough) {
            if (one[i] == other[j]) {
                common++;
            }
            boolean forward = one[i] <= other[j];
            j += one[i] >= other[j] ? 1 : 0;
            i += forward ? 1 : 0;
        }
        return common > enough;
    }
}
