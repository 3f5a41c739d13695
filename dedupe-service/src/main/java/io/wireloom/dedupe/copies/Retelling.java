package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.dedupe.copies.Counterparts.Side;
import java.util.Arrays;
import java.util.List;

/**
 * How far two texts say the same, sentence by sentence: rewritten copy swaps and drops words but keeps the names, the numbers and what
 * stands beside them in nearly every sentence, where independent reports of one event share them in a sentence or two. Each sentence
 * is held against its best counterpart in the other text, stem by stem, as {@link StemWeights} weighs them.
 *
 * @param first how far the second text tells the first
 * @param second how far the first text tells the second
 * @param firstIsLesser whether the first text says less
 * @param figures share of the numbers of the text with fewer of them that the other has too, 0 to 1; {@value #NO_FIGURES} when it
 *     has none
 * @param passages the sentences of the lesser text that are retold beside their counterparts: offsets in the first text and the second
 */
public record Retelling(Told first, Told second, boolean firstIsLesser, double figures, List<Passage> passages) {

    /** What reports of like events have in common: neither for nor against. */
    private static final double NO_FIGURES = 0.75;

    /**
     * How far one text is told by another; shares of its weight, 0 to 1.
     *
     * @param share what the best counterparts of its sentences have of them
     * @param retold the sentences whose counterparts have a good part of them
     * @param kept the sentences whose counterparts have nearly all of them
     */
    public record Told(double share, double retold, double kept) {}

    static Retelling between(ArticleText one, ArticleText other) {
        Counterparts counterparts = new Counterparts(one.sentences(), other.sentences());
        Side first = counterparts.ofFirst();
        Side second = counterparts.ofSecond();
        boolean firstIsLesser = first.weight() <= second.weight();
        return new Retelling(
                new Told(rounded(first.share()), rounded(first.retold()), rounded(first.kept())),
                new Told(rounded(second.share()), rounded(second.retold()), rounded(second.kept())),
                firstIsLesser,
                rounded(figures(one.sentences().figures(), other.sentences().figures())),
                firstIsLesser ? counterparts.passagesOfFirst() : counterparts.passagesOfSecond());
    }

    /** How far the text that says less is told by the other. */
    Told lesser() {
        return firstIsLesser ? first : second;
    }

    /** How far the text that says more is told by the other. */
    Told greater() {
        return firstIsLesser ? second : first;
    }

    private static double figures(long[] one, long[] other) {
        int fewer = Math.min(one.length, other.length);
        long common = Arrays.stream(one)
                .filter(figure -> Arrays.binarySearch(other, figure) >= 0)
                .count();
        return fewer == 0 ? NO_FIGURES : (double) common / fewer;
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
