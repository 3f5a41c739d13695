package io.wireloom.dedupe.copies;

import java.util.ArrayList;
import java.util.List;

/**
 * What recurs without being copied: a fingerprint that stands in {@value #UNRELATED} articles of which no two have much else in
 * common. A standing paragraph, a footer, a stock phrase is such; the text of one story is not, however often it is reprinted. A
 * function of the set of articles that hold the fingerprint, and one that only grows with the set: what recurs goes on recurring
 * whatever is added.
 */
public final class Boilerplate {

    /** So many articles without much in common must hold it. */
    public static final int UNRELATED = 4;

    /** Articles that share more than this of the smaller one's shingles are of one story. */
    static final double RELATED_SHARE = 0.3;

    private Boilerplate() {}

    /** Whether a fingerprint recurs that exactly these articles hold. */
    public static boolean recurs(List<Fingerprints> holders) {
        return choose(new ArrayList<>(), holders);
    }

    private static boolean choose(List<Fingerprints> chosen, List<Fingerprints> rest) {
        if (chosen.size() == UNRELATED) {
            return true;
        }
        for (int i = 0; i < rest.size() && chosen.size() + rest.size() - i >= UNRELATED; i++) {
            Fingerprints next = rest.get(i);
            List<Fingerprints> unrelated = rest.subList(i + 1, rest.size()).stream()
                    .filter(other -> !related(next, other))
                    .toList();
            chosen.add(next);
            boolean found = choose(chosen, unrelated);
            chosen.remove(chosen.size() - 1);
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** Whether two articles have more in common than a paragraph. */
    static boolean related(Fingerprints one, Fingerprints other) {
        int smaller = Math.min(one.shingles().size(), other.shingles().size());
        boolean turned = one.shingles().size() > other.shingles().size();
        Fingerprints fewer = turned ? other : one;
        Fingerprints more = turned ? one : other;
        long common = fewer.shingles().stream().filter(more.shingles()::contains).count();
        return common > RELATED_SHARE * smaller;
    }
}
