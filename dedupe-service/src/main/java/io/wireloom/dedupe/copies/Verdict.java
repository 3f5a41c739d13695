package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.dedupe.copies.Retelling.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Decides whether, and how, one of two articles is a copy of the other: a function of the pair and of what recurs elsewhere. */
public final class Verdict {

    /** Of the lesser text retold from which the two tell one story; below it they have a part in common. */
    private static final double WHOLE = 0.7;

    /** Of each text retold when nothing of it is left out but a headline, a standfirst or a trimmed line. */
    private static final double THROUGHOUT = 0.8;

    /** Words, or a share of the longer text, in which reprints may differ: headline, credit, standfirst, a trimmed paragraph. */
    private static final int REPRINT_WORDS = 65;

    private static final double REPRINT_REST = 0.1;

    /** Of the shorter text, word for word, from which a story is revised rather than retold. */
    private static final double REVISION_SHORTER = 0.5;

    /** Places per equal word in which words are changed, from which a text is worded anew; a house style changes one in twenty. */
    private static final double REWORDED = 0.07;

    /** Of the lesser text kept sentence by sentence in a reprint. */
    private static final double REPRINT_KEPT = 0.45;

    /** Of the longer text, word for word, below which the shorter is but a passage of it, unless it is led by it. */
    private static final double REVISION_LONGER = 0.3;

    /** Words of the longer text before a story that leads it: headline, credit, standfirst. */
    private static final int LEAD_WORDS = 40;

    /** Where in the longer text, 0 to 1, a text of less than half its length is but a passage of it: an update is led by its news. */
    private static final double DEEP = 0.5;

    /** Words that make an excerpt of any text, one passage of some length among them. */
    private static final int EXCERPT_WORDS = 50;

    /** Words that make an excerpt of a text that consists of them by {@link #EXCERPT_SHARE}, or retells others. */
    private static final int SHORT_EXCERPT_WORDS = 20;

    private static final double EXCERPT_SHARE = 0.4;

    /** How well the lesser text is told by the other, with what is added to it, from which it was taken from it. */
    private static final double RETELLING = 0.61;

    /** How well the lesser text is told by the other, at the least. */
    private static final double LEAST_TOLD = 0.4;

    /** How well it is told in all, at the least, when the passages that make an excerpt are short. */
    private static final double PARTLY_TOLD = 0.45;

    /** What equal words add to {@link #RETELLING}, per share of the shorter text: two who report alike do not word alike. */
    private static final double WORDING = 0.25;

    /** What numbers in common add to it, per share of those of the text with fewer: a retelling keeps them. */
    private static final double FIGURES = 0.3;

    /** What pairs of facts in common that do not recur add to it, per share of those chosen as fingerprints. */
    private static final double FACTS = 0.2;

    /** What a short text must bring more, per word of it: two short reports of such events are alike by chance. */
    private static final double CHANCE = 3;

    /**
     * Fingerprints of a text, some 200 words long, from which a single one in common is chance: what is copied of it leaves more. The
     * larger a store, the more of its articles have some five words in common with any other.
     */
    private static final int MANY = 24;

    private Verdict() {}

    /**
     * Whether two articles with so many fingerprints in common, those that recur elsewhere left out, are compared at all. What is
     * not compared has no link, and what is compared has none without this.
     *
     * @param lesser how many shingles are fingerprints of the text with fewer of them
     */
    static boolean worthComparing(long shingles, long facts, int lesser) {
        return shingles + facts >= 2 || (shingles == 1 && lesser < MANY);
    }

    /**
     * The link between the two; empty when neither is a copy of the other.
     *
     * @param recurs whether a fingerprint is boilerplate
     */
    public static Optional<CopyLink> of(Evidence pair, LongPredicate recurs) {
        long shingles = pair.sharedShingles().stream()
                .filter(print -> !recurs.test(print))
                .count();
        long facts =
                pair.sharedFacts().stream().filter(print -> !recurs.test(print)).count();
        if (!worthComparing(shingles, facts, pair.lesserShingles())) {
            return Optional.empty();
        }
        Overlap overlap = Overlap.of(pair, recurs);
        Relation relation = relation(pair, overlap, facts);
        return relation == Relation.NONE ? Optional.empty() : Optional.of(link(pair, relation, overlap));
    }

    private static Relation relation(Evidence pair, Overlap overlap, long facts) {
        boolean whole = Math.max(pair.retelling().lesser().retold(), overlap.shorterShare()) >= WHOLE;
        boolean substance = overlap.substance() >= SHORT_EXCERPT_WORDS;
        boolean mostly = substance && overlap.shorterShare() >= REVISION_SHORTER;
        if (whole && mostly) {
            return wholly(pair, overlap);
        }
        boolean retold = retold(pair, overlap, facts);
        if (retold && whole && pair.retelling().greater().retold() >= WHOLE) {
            return Relation.REWRITE;
        }
        if (passages(overlap)) {
            return Relation.EXCERPT;
        }
        return retold ? reworded(pair, whole, substance) : Relation.NONE;
    }

    /** Whether passages of substance stand in both, or one of the texts consists of such. */
    private static boolean passages(Overlap overlap) {
        return (overlap.substance() >= SHORT_EXCERPT_WORDS && overlap.shorterShare() >= EXCERPT_SHARE)
                || (overlap.substance() >= EXCERPT_WORDS && overlap.longest() >= Overlap.PASSAGE_WORDS);
    }

    /** The relation of two texts that say the same in other words, throughout or in part. */
    private static Relation reworded(Evidence pair, boolean whole, boolean substance) {
        if (whole || !substance) {
            return Relation.REWRITE;
        }
        return pair.retelling().lesser().share() >= PARTLY_TOLD ? Relation.EXCERPT : Relation.NONE;
    }

    private static boolean retold(Evidence pair, Overlap overlap, long facts) {
        int shorter = Math.min(pair.firstWords(), pair.secondWords());
        double told = pair.retelling().lesser().share();
        if (told < LEAST_TOLD) {
            return false;
        }
        double wording = WORDING * overlap.shorterShare();
        double figures = FIGURES * pair.retelling().figures();
        double known = FACTS * facts / Fingerprints.FACTS;
        return told + wording + figures + known - CHANCE / Math.max(1, shorter) >= RETELLING;
    }

    /** The relation of two tellings of one story. */
    private static Relation wholly(Evidence pair, Overlap overlap) {
        int longer = Math.max(pair.firstWords(), pair.secondWords());
        int shorter = Math.min(pair.firstWords(), pair.secondWords());
        double mayDiffer = Math.max(REPRINT_WORDS, REPRINT_REST * longer);
        Told lesser = pair.retelling().lesser();
        boolean throughout =
                Math.min(lesser.retold(), pair.retelling().greater().retold()) >= THROUGHOUT;
        if (throughout && overlap.edits() >= REWORDED * overlap.equal()) {
            return Relation.REWRITE;
        }
        boolean reprinted = throughout && lesser.kept() >= REPRINT_KEPT && longer - overlap.equal() <= mayDiffer;
        if (reprinted && overlap.changedFigures() == 0) {
            return Relation.SAME;
        }
        boolean deep = overlap.depth() >= DEEP && 2 * shorter < longer;
        boolean grown = overlap.lead() <= LEAD_WORDS || (overlap.longerShare() >= REVISION_LONGER && !deep);
        return grown ? Relation.REVISION : Relation.EXCERPT;
    }

    private static CopyLink link(Evidence pair, Relation relation, Overlap overlap) {
        List<Passage> passages = relation == Relation.REWRITE ? pair.retelling().passages() : overlap.passages();
        return pair.firstIsCopy()
                ? new CopyLink(
                        pair.first(),
                        pair.second(),
                        pair.firstVersion(),
                        pair.secondVersion(),
                        relation,
                        rounded(overlap.firstShare()),
                        pair.basis(),
                        passages)
                : new CopyLink(
                        pair.second(),
                        pair.first(),
                        pair.secondVersion(),
                        pair.firstVersion(),
                        relation,
                        rounded(overlap.secondShare()),
                        pair.basis(),
                        turned(passages));
    }

    private static List<Passage> turned(List<Passage> passages) {
        List<Passage> turned = new ArrayList<>();
        passages.forEach(
                passage -> turned.add(new Passage(passage.ofStart(), passage.ofEnd(), passage.start(), passage.end())));
        return turned;
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
