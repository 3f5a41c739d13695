package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Decides whether, and how, one of two articles is a copy of the other: a function of the pair and of what recurs elsewhere. */
public final class Verdict {

    /** Of the lesser text retold from which the two tell one story; below it they have a part in common. */
    private static final double WHOLE = 0.7;

    /** Of the lesser and of the greater text retold by a reprint: a line may be trimmed, and a standfirst put before. */
    private static final double REPRINT_LESSER = 0.9;

    private static final double REPRINT_GREATER = 0.8;

    /** Words, or a share of the longer text, in which reprints may differ: headline, credit, standfirst, a trimmed paragraph. */
    private static final int REPRINT_WORDS = 65;

    private static final double REPRINT_REST = 0.1;

    /** Of the shorter text, word for word, from which a story is revised rather than retold. */
    private static final double REVISION_SHORTER = 0.4;

    /** Of the longer text, word for word, below which the shorter is but a passage of it, unless it is led by it. */
    private static final double REVISION_LONGER = 0.3;

    /** Words of the longer text before a story that leads it: headline, credit, standfirst. */
    private static final int LEAD_WORDS = 40;

    /** Where in the longer text, 0 to 1, a text of less than half its length is but a passage of it: an update is led by its news. */
    private static final double DEEP = 0.5;

    /** Words that make an excerpt of any text, in all and in one passage. */
    private static final int EXCERPT_WORDS = 45;

    private static final int EXCERPT_PASSAGE = 24;

    /** Words that make an excerpt of a text that consists of them by {@link #REVISION_SHORTER}, or retells others. */
    private static final int SHORT_EXCERPT_WORDS = 20;

    /** Equal words that stand together where words were swapped throughout: fewer than this. An edited story keeps its sentences. */
    private static final double SCATTERED = 10.5;

    /** As {@link #SCATTERED}, where nothing was put in or left out: a reprint has longer ones. */
    private static final double SPRINKLED = 14;

    /** How well the lesser text is told by the other, with what is added to it, from which it was taken from it. */
    private static final double RETELLING = 0.64;

    /** How well the lesser text is told by the other, at the least. */
    private static final double LEAST_TOLD = 0.4;

    /** What equal words add to {@link #RETELLING}, per share of the shorter text: two who report alike do not word alike. */
    private static final double WORDING = 0.25;

    /** What numbers in common add to it, per share of those of the text with fewer: a retelling keeps them. */
    private static final double FIGURES = 0.3;

    /** What pairs of facts in common that stand nowhere else add to it, per word of the shorter text. */
    private static final double FACTS = 0.5;

    /** What a short text must bring more, per word of it: two short reports of such events are alike by chance. */
    private static final double CHANCE = 4;

    private Verdict() {}

    /**
     * Whether two articles with so many fingerprints in common, those that recur elsewhere left out, are compared at all. What is
     * not compared has no link, and what is compared has none without this.
     */
    public static boolean worthComparing(long shingles, long facts) {
        return shingles >= 1 || facts >= 2;
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
        if (!worthComparing(shingles, facts)) {
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
        boolean scattered = pair.run() < SCATTERED;
        if (whole && mostly && !scattered) {
            return wholly(pair, overlap);
        }
        if (mostly || (overlap.substance() >= EXCERPT_WORDS && overlap.longest() >= EXCERPT_PASSAGE)) {
            return scattered && (whole || mostly) ? Relation.REWRITE : Relation.EXCERPT;
        }
        if (!retold(pair, overlap, facts)) {
            return Relation.NONE;
        }
        return whole || !substance ? Relation.REWRITE : Relation.EXCERPT;
    }

    private static boolean retold(Evidence pair, Overlap overlap, long facts) {
        int shorter = Math.min(pair.firstWords(), pair.secondWords());
        double told = pair.retelling().lesser().share();
        if (told < LEAST_TOLD) {
            return false;
        }
        double wording = WORDING * overlap.shorterShare();
        double figures = FIGURES * pair.retelling().figures();
        return told + wording + figures + (FACTS * facts - CHANCE) / Math.max(1, shorter) >= RETELLING;
    }

    /** The relation of two tellings of one story. */
    private static Relation wholly(Evidence pair, Overlap overlap) {
        int longer = Math.max(pair.firstWords(), pair.secondWords());
        int shorter = Math.min(pair.firstWords(), pair.secondWords());
        double mayDiffer = Math.max(REPRINT_WORDS, REPRINT_REST * longer);
        boolean reprinted = pair.retelling().lesser().retold() >= REPRINT_LESSER
                && pair.retelling().greater().retold() >= REPRINT_GREATER
                && longer - overlap.equal() <= mayDiffer;
        if (reprinted && pair.run() < SPRINKLED) {
            return Relation.REWRITE;
        }
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
