package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Compares two articles. A function of the pair: the two are put in the order of their ids first, so that the answer does not depend
 * on which came first.
 */
public final class Comparison {

    private final ArticleText first;
    private final ArticleText second;
    private final long[] phrases;
    private final SortedSet<Long> shingles;

    private Comparison(ArticleText first, ArticleText second) {
        this.first = first;
        this.second = second;
        phrases = first.phrases().phrases();
        shingles = Fingerprints.common(
                first.fingerprints().shingles(), second.fingerprints().shingles());
    }

    /** What the two have in common. */
    public static Evidence between(ArticleText one, ArticleText other) {
        boolean ordered = one.articleId().compareTo(other.articleId()) < 0;
        return new Comparison(ordered ? one : other, ordered ? other : one).evidence();
    }

    private Evidence evidence() {
        List<Run> runs = new Alignment(first, second).runs();
        List<Evidence.Stretch> stretches = Chain.of(runs, first.words(), second.words()).stream()
                .map(this::stretch)
                .toList();
        int shared = stretches.stream().mapToInt(Evidence.Stretch::words).sum();
        Direction direction = Direction.between(first, second, share(shared, first), share(shared, second));
        return new Evidence(
                first.articleId(),
                second.articleId(),
                first.article().versionId(),
                second.article().versionId(),
                first.words().size(),
                second.words().size(),
                stretches,
                Candidates.lesser(first.fingerprints(), second.fingerprints()),
                List.copyOf(shingles),
                List.copyOf(Fingerprints.common(
                        first.fingerprints().facts(), second.fingerprints().facts())),
                Retelling.between(first, second),
                direction.firstIsCopy(),
                direction.basis());
    }

    private static double share(int shared, ArticleText text) {
        return text.words().isEmpty() ? 0 : (double) shared / text.words().size();
    }

    private Evidence.Stretch stretch(Chain chain) {
        int words = 0;
        int plain = 0;
        List<Long> fingerprints = new ArrayList<>();
        for (Run run : chain.runs()) {
            words += run.length();
            for (int i = 0; i < run.length(); i++) {
                boolean quoted = first.words().get(run.first() + i).quoted()
                        || second.words().get(run.second() + i).quoted();
                plain += quoted ? 0 : 1;
                boolean whole = i + Fingerprints.SHINGLE <= run.length();
                if (whole && shingles.contains(phrases[run.first() + i])) {
                    fingerprints.add(phrases[run.first() + i]);
                }
            }
        }
        Passage at = new Passage(
                first.words().get(chain.head().first()).start(),
                first.words().get(chain.tail().firstEnd() - 1).end(),
                second.words().get(chain.head().second()).start(),
                second.words().get(chain.tail().secondEnd() - 1).end());
        return new Evidence.Stretch(
                at,
                words,
                plain,
                depth(chain.head().first(), first),
                depth(chain.head().second(), second),
                chain.edits(),
                chain.changedFigures(first.words(), second.words()),
                fingerprints);
    }

    private static double depth(int word, ArticleText text) {
        return Math.round(1000.0 * word / text.words().size()) / 1000.0;
    }
}
