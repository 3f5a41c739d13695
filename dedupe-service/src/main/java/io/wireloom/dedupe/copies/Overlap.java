package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.dedupe.copies.Evidence.Stretch;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * What two articles have in common word for word, without what recurs elsewhere.
 *
 * @param shared equal words
 * @param equal equal words, what recurs elsewhere among them
 * @param firstShare share of the first's words, 0 to 1
 * @param secondShare share of the second's words, 0 to 1
 * @param lead words of the longer text before the first such passage that is no headline
 * @param depth share of the longer text's words, 0 to 1, that stand before such passages, the mean over their words
 * @param substance equal words outside quotations in passages longer than a stock phrase; those that stand in the last part of both
 *     texts count half, as background does
 * @param longest equal words outside quotations of the passage with most of them
 * @param edits in how many places words were changed, put in or left out in such passages
 * @param changedFigures how many numbers stand in place of others in such passages
 * @param passages where all that is
 */
record Overlap(
        int shared,
        int equal,
        double firstShare,
        double secondShare,
        int lead,
        double depth,
        int substance,
        int longest,
        int edits,
        int changedFigures,
        List<Passage> passages) {

    /** A shorter passage may be a name with its titles. */
    private static final int SUBSTANCE_WORDS = 8;

    /** A shorter passage may be a headline. */
    static final int PASSAGE_WORDS = 24;

    /** Where the last part of a text begins: news copy is cut from the end, so what it can do without stands there. */
    static final double TAIL = 0.6;

    /** Words outside quotations of a passage that is no background wherever it stands: longer than a paragraph of that. */
    private static final int LONG = 65;

    static Overlap of(Evidence pair, LongPredicate recurs) {
        List<Stretch> stretches = pair.stretches().stream()
                .map(stretch -> discounted(stretch, recurs))
                .filter(stretch -> stretch.words() > 0)
                .toList();
        int shared = stretches.stream().mapToInt(Stretch::words).sum();
        List<Stretch> substance = stretches.stream()
                .filter(stretch -> stretch.words() >= SUBSTANCE_WORDS)
                .toList();
        return new Overlap(
                shared,
                pair.stretches().stream().mapToInt(Stretch::words).sum(),
                share(shared, pair.firstWords()),
                share(shared, pair.secondWords()),
                lead(substance, pair),
                depth(substance, pair.firstWords() > pair.secondWords()),
                substance.stream()
                        .mapToInt(stretch -> tail(stretch) ? stretch.plainWords() / 2 : stretch.plainWords())
                        .sum(),
                substance.stream().mapToInt(Stretch::plainWords).max().orElse(0),
                substance.stream().mapToInt(Stretch::edits).sum(),
                substance.stream().mapToInt(Stretch::changedFigures).sum(),
                stretches.stream().map(Stretch::at).toList());
    }

    private static int lead(List<Stretch> substance, Evidence pair) {
        boolean inFirst = pair.firstWords() > pair.secondWords();
        int words = inFirst ? pair.firstWords() : pair.secondWords();
        int most = substance.stream().mapToInt(Stretch::words).max().orElse(0);
        return substance.stream()
                .filter(stretch -> stretch.words() >= Math.min(most, PASSAGE_WORDS))
                .mapToDouble(stretch -> inFirst ? stretch.firstDepth() : stretch.secondDepth())
                .mapToInt(depth -> (int) Math.round(depth * words))
                .min()
                .orElse(words);
    }

    private static double depth(List<Stretch> substance, boolean inFirst) {
        double words = 0;
        double depth = 0;
        for (Stretch stretch : substance) {
            words += stretch.words();
            depth += stretch.words() * (inFirst ? stretch.firstDepth() : stretch.secondDepth());
        }
        return words == 0 ? 0 : depth / words;
    }

    private static boolean tail(Stretch stretch) {
        return stretch.firstDepth() >= TAIL && stretch.secondDepth() >= TAIL && stretch.plainWords() < LONG;
    }

    /** Share of the shorter text. */
    double shorterShare() {
        return Math.max(firstShare, secondShare);
    }

    /** Share of the longer text. */
    double longerShare() {
        return Math.min(firstShare, secondShare);
    }

    /**
     * The stretch without the words that recur elsewhere. One of which half is its own has stock phrases in it, and is no standing text;
     * one without fingerprints is too short to tell.
     */
    private static Stretch discounted(Stretch stretch, LongPredicate recurs) {
        int prints = stretch.fingerprints().size();
        if (prints == 0) {
            return stretch;
        }
        long own = stretch.fingerprints().stream()
                .filter(print -> !recurs.test(print))
                .count();
        if (2 * own >= prints) {
            return stretch;
        }
        return new Stretch(
                stretch.at(),
                (int) (stretch.words() * own / prints),
                (int) (stretch.plainWords() * own / prints),
                stretch.firstDepth(),
                stretch.secondDepth(),
                stretch.edits(),
                stretch.changedFigures(),
                stretch.fingerprints());
    }

    private static double share(int shared, int words) {
        return words == 0 ? 0 : (double) shared / words;
    }
}
