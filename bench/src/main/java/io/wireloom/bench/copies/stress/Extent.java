package io.wireloom.bench.copies.stress;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.dedupe.copies.CopyLink;
import java.util.BitSet;

/**
 * How well the aligned passages of a copy are what was taken: in UTF-16 units of the copy's text.
 *
 * @param taken units of the sentences that were taken
 * @param shown units of the passages
 * @param both units of the two
 */
record Extent(long taken, long shown, long both) {

    static final Extent NONE = new Extent(0, 0, 0);

    static Extent of(Planted pair, Article copy, CopyLink link) {
        BitSet taken = new BitSet();
        int from = 0;
        for (String sentence : pair.taken()) {
            int at = copy.text().indexOf(sentence, from);
            if (at >= 0) {
                from = at + sentence.length();
                taken.set(at, from);
            }
        }
        boolean forward = link.copy().equals(copy.articleId());
        BitSet shown = new BitSet();
        for (Passage passage : link.passages()) {
            shown.set(forward ? passage.start() : passage.ofStart(), forward ? passage.end() : passage.ofEnd());
        }
        BitSet both = (BitSet) taken.clone();
        both.and(shown);
        return new Extent(taken.cardinality(), shown.cardinality(), both.cardinality());
    }

    Extent plus(Extent other) {
        return new Extent(taken + other.taken, shown + other.shown, both + other.both);
    }

    /** Share of what was taken that the passages cover. */
    double covered() {
        return taken == 0 ? 0 : (double) both / taken;
    }

    /** Share of the passages that was not taken. */
    double spurious() {
        return shown == 0 ? 0 : 1 - (double) both / shown;
    }
}
