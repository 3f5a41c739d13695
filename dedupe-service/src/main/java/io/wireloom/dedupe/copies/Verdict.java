package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.dedupe.copies.Evidence.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Decides whether, and how, one of two articles is a copy of the other: a function of the pair and of what recurs elsewhere. */
public final class Verdict {

    private static final double SAME_SHORTER = 0.85;
    private static final double SAME_LONGER = 0.75;
    private static final double REVISION_SHORTER = 0.5;
    private static final double REVISION_LONGER = 0.35;

    /** Words outside quotations, in runs of substance, that make an excerpt of any text. */
    private static final int EXCERPT_WORDS = 60;

    /** As {@link #EXCERPT_WORDS}, for a text that consists of them by {@link #EXCERPT_SHARE}. */
    private static final int SHORT_EXCERPT_WORDS = 24;

    private static final double EXCERPT_SHARE = 0.4;

    /** A shorter run may be a name with its titles. */
    private static final int SUBSTANCE_RUN = 8;

    private static final double REWRITE_SHARE = 0.45;
    private static final int REWRITE_FACTS = 3;

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
        List<Stretch> stretches = pair.stretches().stream()
                .map(stretch -> discounted(stretch, recurs))
                .filter(stretch -> stretch.words() > 0)
                .toList();
        int shared = stretches.stream().mapToInt(Stretch::words).sum();
        int substance = stretches.stream()
                .filter(stretch -> stretch.words() >= SUBSTANCE_RUN)
                .mapToInt(Stretch::plainWords)
                .sum();
        double firstShare = share(shared, pair.firstWords());
        double secondShare = share(shared, pair.secondWords());
        Relation relation = relation(Math.max(firstShare, secondShare), Math.min(firstShare, secondShare), substance);
        if (relation != Relation.NONE) {
            return Optional.of(
                    link(pair, relation, firstShare, secondShare, stretches.stream().map(Stretch::at).toList()));
        }
        return rewritten(pair.retelling())
                ? Optional.of(link(
                        pair,
                        Relation.REWRITE,
                        firstShare,
                        secondShare,
                        pair.retelling().passages()))
                : Optional.empty();
    }

    /** The stretch without the words that recur elsewhere. */
    private static Stretch discounted(Stretch stretch, LongPredicate recurs) {
        int prints = stretch.fingerprints().size();
        if (prints == 0) {
            return stretch;
        }
        long own = stretch.fingerprints().stream()
                .filter(print -> !recurs.test(print))
                .count();
        return new Stretch(
                stretch.at(),
                (int) (stretch.words() * own / prints),
                (int) (stretch.plainWords() * own / prints),
                stretch.changedFigures(),
                stretch.fingerprints());
    }

    private static double share(int shared, int words) {
        return words == 0 ? 0 : (double) shared / words;
    }

    private static boolean rewritten(Retelling retelling) {
        return retelling.facts() >= REWRITE_FACTS && retelling.share() >= REWRITE_SHARE;
    }

    private static Relation relation(double shorter, double longer, int substance) {
        if (substance < SHORT_EXCERPT_WORDS && shorter < SAME_SHORTER) {
            return Relation.NONE;
        }
        if (shorter >= SAME_SHORTER && longer >= SAME_LONGER) {
            return Relation.SAME;
        }
        if (shorter >= REVISION_SHORTER && longer >= REVISION_LONGER) {
            return Relation.REVISION;
        }
        return substance >= EXCERPT_WORDS || shorter >= EXCERPT_SHARE ? Relation.EXCERPT : Relation.NONE;
    }

    private static CopyLink link(
            Evidence pair, Relation relation, double firstShare, double secondShare, List<Passage> passages) {
        return pair.firstIsCopy()
                ? new CopyLink(
                        pair.first(),
                        pair.second(),
                        pair.firstVersion(),
                        pair.secondVersion(),
                        relation,
                        rounded(firstShare),
                        pair.basis(),
                        passages)
                : new CopyLink(
                        pair.second(),
                        pair.first(),
                        pair.secondVersion(),
                        pair.firstVersion(),
                        relation,
                        rounded(secondShare),
                        pair.basis(),
                        turned(passages));
    }

    private static List<Passage> turned(List<Passage> passages) {
        List<Passage> turned = new ArrayList<>();
        passages.forEach(passage -> turned.add(
                new Passage(passage.ofStart(), passage.ofEnd(), passage.start(), passage.end())));
        return turned;
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
