package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Compares two articles. A function of the pair: the two are put in the order of their ids first, so that the answer does not depend
 * on which came first.
 */
public final class Comparison {

    private Comparison() {}

    /** What the two have in common. */
    public static Evidence between(ArticleText one, ArticleText other) {
        boolean ordered = one.articleId().compareTo(other.articleId()) < 0;
        return compare(ordered ? one : other, ordered ? other : one);
    }

    private static Evidence compare(ArticleText first, ArticleText second) {
        List<Run> runs = Alignment.runs(first.words(), second.words());
        int shared = runs.stream().mapToInt(Run::length).sum();
        Direction direction = Direction.between(
                first.article(), second.article(), share(shared, first), share(shared, second));
        Fingerprints ours = first.fingerprints();
        Fingerprints theirs = second.fingerprints();
        SortedSet<Long> shingles = common(ours.shingles(), theirs.shingles());
        long[] hashes = Fingerprints.hashes(first.words());
        return new Evidence(
                first.articleId(),
                second.articleId(),
                first.article().versionId(),
                second.article().versionId(),
                first.words().size(),
                second.words().size(),
                runs.stream()
                        .map(run -> stretch(run, first.words(), second.words(), hashes, shingles))
                        .toList(),
                List.copyOf(shingles),
                List.copyOf(common(ours.facts(), theirs.facts())),
                Retelling.between(first, second),
                direction.firstIsCopy(),
                direction.basis());
    }

    private static double share(int shared, ArticleText text) {
        return text.words().isEmpty() ? 0 : (double) shared / text.words().size();
    }

    private static SortedSet<Long> common(SortedSet<Long> one, SortedSet<Long> other) {
        SortedSet<Long> common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static Evidence.Stretch stretch(
            Run run, List<Word> first, List<Word> second, long[] hashes, SortedSet<Long> shared) {
        int plain = 0;
        List<Long> fingerprints = new ArrayList<>();
        for (int i = 0; i < run.length(); i++) {
            boolean quoted = first.get(run.first() + i).quoted()
                    || second.get(run.second() + i).quoted();
            plain += quoted ? 0 : 1;
            boolean whole = i + Fingerprints.SHINGLE <= run.length();
            if (whole && shared.contains(hashes[run.first() + i])) {
                fingerprints.add(hashes[run.first() + i]);
            }
        }
        Passage at = new Passage(
                first.get(run.first()).start(),
                first.get(run.firstEnd() - 1).end(),
                second.get(run.second()).start(),
                second.get(run.secondEnd() - 1).end());
        return new Evidence.Stretch(at, run.length(), plain, fingerprints);
    }
}
