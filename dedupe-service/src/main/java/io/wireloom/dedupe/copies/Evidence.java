package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Passage;
import java.util.List;

/**
 * What two articles have in common, before anything is known of what recurs elsewhere: a function of the pair. {@code first} is the
 * one with the smaller id, whichever came first.
 *
 * @param first article id of one
 * @param second article id of the other
 * @param firstVersion version id of the first that was compared
 * @param secondVersion version id of the second that was compared
 * @param firstWords words of the first's own reporting
 * @param secondWords words of the second's own reporting
 * @param stretches the passages that stand in both, in the order of the first
 * @param lesserShingles how many shingles are fingerprints of the one that has fewer of them
 * @param sharedShingles fingerprints of shingles that both hold, sorted
 * @param sharedFacts fingerprints of facts that both hold, sorted
 * @param retelling how far one retells the other
 * @param firstIsCopy which of the two would be the copy
 * @param basis what tells that
 */
public record Evidence(
        String first,
        String second,
        String firstVersion,
        String secondVersion,
        int firstWords,
        int secondWords,
        List<Stretch> stretches,
        int lesserShingles,
        List<Long> sharedShingles,
        List<Long> sharedFacts,
        Retelling retelling,
        boolean firstIsCopy,
        Basis basis) {

    /**
     * A passage that stands in both but for single words.
     *
     * @param at offsets in the first and the second article
     * @param words how many words of it are equal
     * @param plainWords how many of those stand outside quotation marks in both
     * @param firstDepth share of the first's words, 0 to 1, that stand before it
     * @param secondDepth share of the second's words, 0 to 1, that stand before it
     * @param edits in how many places words were changed, put in or left out
     * @param changedFigures how many numbers in it stand in place of other numbers
     * @param fingerprints the shingles in it that are fingerprints
     */
    public record Stretch(
            Passage at,
            int words,
            int plainWords,
            double firstDepth,
            double secondDepth,
            int edits,
            int changedFigures,
            List<Long> fingerprints) {}
}
