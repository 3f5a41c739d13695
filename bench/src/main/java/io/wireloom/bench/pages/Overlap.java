package io.wireloom.bench.pages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much of a text's shingles, which are runs of four words, another text has: the measure of Scrapinghub's article extraction
 * benchmark (its {@code evaluate.py}), counted over multisets, so that a passage said twice is wrong once.
 *
 * @param both shingles that both texts have
 * @param extra shingles that only the extracted text has
 * @param missed shingles that only the expected text has
 */
record Overlap(int both, int extra, int missed) {

    private static final int WORDS = 4;

    /** What Python's {@code \w+} matches: letters and digits of any script, and the underscore, but no combining marks. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    static Overlap of(String expected, String extracted) {
        Map<String, Integer> wanted = shingles(expected);
        Map<String, Integer> found = shingles(extracted);
        Set<String> all = new HashSet<>(wanted.keySet());
        all.addAll(found.keySet());
        int both = 0;
        int extra = 0;
        int missed = 0;
        for (String shingle : all) {
            int inWanted = wanted.getOrDefault(shingle, 0);
            int inFound = found.getOrDefault(shingle, 0);
            both += Math.min(inWanted, inFound);
            extra += Math.max(0, inFound - inWanted);
            missed += Math.max(0, inWanted - inFound);
        }
        return new Overlap(both, extra, missed);
    }

    /** Whether every shingle is right. */
    boolean exact() {
        return extra == 0 && missed == 0;
    }

    /** Whether anything was extracted; a page of which nothing was has no precision. */
    boolean hasPrecision() {
        return both + extra > 0;
    }

    double precision() {
        return exact() ? 1 : share(both, extra);
    }

    double recall() {
        return exact() ? 1 : share(both, missed);
    }

    /** Harmonic mean of this page's precision and recall. */
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private static double share(int right, int wrong) {
        return right + wrong == 0 ? 0 : (double) right / (right + wrong);
    }

    /** The words that shingles are made of. */
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** A text of fewer than four words is one shingle. */
    private static Map<String, Integer> shingles(String text) {
        List<String> words = words(text);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - WORDS + 1); i++) {
            List<String> shingle = words.subList(i, Math.min(words.size(), i + WORDS));
            if (!shingle.isEmpty()) {
                counts.merge(String.join(" ", shingle), 1, Integer::sum);
            }
        }
        return counts;
    }
}
