package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether, and how, one of two articles is a copy of the other. A function of the pair: the two are put in the order of
 * their ids first, so that the answer does not depend on which came first.
 */
public final class Comparison {

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

    private static final double REWRITE_SHARE = 0.6;
    private static final double CLOSE_REWRITE_SHARE = 0.38;
    private static final int REWRITE_SENTENCES = 4;
    private static final int REWRITE_FACTS = 5;

    private final ArticleText first;
    private final ArticleText second;

    private Comparison(ArticleText first, ArticleText second) {
        this.first = first;
        this.second = second;
    }

    /** The link between the two; empty when neither is a copy of the other. */
    public static Optional<CopyLink> between(ArticleText one, ArticleText other) {
        boolean ordered = one.articleId().compareTo(other.articleId()) < 0;
        return new Comparison(ordered ? one : other, ordered ? other : one).decide();
    }

    private Optional<CopyLink> decide() {
        if (first.words().isEmpty() || second.words().isEmpty()) {
            return Optional.empty();
        }
        List<Run> runs = Alignment.runs(first.words(), second.words());
        int shared = runs.stream().mapToInt(Run::length).sum();
        double firstShare = (double) shared / first.words().size();
        double secondShare = (double) shared / second.words().size();
        Relation relation =
                relation(Math.max(firstShare, secondShare), Math.min(firstShare, secondShare), substance(runs));
        List<Passage> passages = passages(runs);
        if (relation == Relation.NONE) {
            Retelling retelling = Retelling.between(first, second);
            if (!rewritten(retelling)) {
                return Optional.empty();
            }
            relation = Relation.REWRITE;
            passages = retelling.passages();
        }
        return Optional.of(link(relation, firstShare, secondShare, passages));
    }

    private static boolean rewritten(Retelling retelling) {
        boolean closely =
                retelling.closelyRetold() >= REWRITE_SENTENCES && retelling.closeShare() >= CLOSE_REWRITE_SHARE;
        boolean throughout = retelling.retold() >= REWRITE_SENTENCES && retelling.share() >= REWRITE_SHARE;
        return retelling.retoldFacts() >= REWRITE_FACTS && (closely || throughout);
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

    /** Words of long runs that stand outside quotations in both texts. */
    private int substance(List<Run> runs) {
        int words = 0;
        for (Run run : runs) {
            for (int i = 0; run.length() >= SUBSTANCE_RUN && i < run.length(); i++) {
                boolean quoted = first.words().get(run.first() + i).quoted()
                        || second.words().get(run.second() + i).quoted();
                words += quoted ? 0 : 1;
            }
        }
        return words;
    }

    private List<Passage> passages(List<Run> runs) {
        List<Passage> passages = new ArrayList<>();
        for (Run[] ends : Alignment.passages(runs)) {
            passages.add(new Passage(
                    first.words().get(ends[0].first()).start(),
                    first.words().get(ends[1].firstEnd() - 1).end(),
                    second.words().get(ends[0].second()).start(),
                    second.words().get(ends[1].secondEnd() - 1).end()));
        }
        return passages;
    }

    private CopyLink link(Relation relation, double firstShare, double secondShare, List<Passage> passages) {
        boolean firstIsCopy = Direction.firstIsCopy(first.article(), second.article(), firstShare, secondShare);
        return firstIsCopy
                ? new CopyLink(
                        first.articleId(),
                        second.articleId(),
                        first.article().versionId(),
                        second.article().versionId(),
                        relation,
                        rounded(firstShare),
                        passages)
                : new CopyLink(
                        second.articleId(),
                        first.articleId(),
                        second.article().versionId(),
                        first.article().versionId(),
                        relation,
                        rounded(secondShare),
                        turned(passages));
    }

    private static List<Passage> turned(List<Passage> passages) {
        return passages.stream()
                .map(passage -> new Passage(passage.ofStart(), passage.ofEnd(), passage.start(), passage.end()))
                .toList();
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
