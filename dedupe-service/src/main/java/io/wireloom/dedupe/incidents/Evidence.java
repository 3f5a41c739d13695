package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The sentence of a claim, made ready to be compared.
 *
 * @param telling the claim
 * @param words hashes of the sentence's words, sorted
 * @param depth where in the sentence the word for the event stands, 0 to 1
 * @param word that word in small letters; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent")
record Evidence(Telling telling, int[] words, double depth, String word) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Evidence of(Telling telling) {
        Claim claim = telling.claim();
        int[] words = BETWEEN_WORDS
                .splitAsStream(String.valueOf(claim.evidence().text()).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .mapToInt(String::hashCode)
                .sorted()
                .toArray();
        int length = Math.max(1, claim.evidence().end() - claim.evidence().start());
        double depth = (double) (claim.event().start() - claim.evidence().start()) / length;
        String word = claim.event().text() == null ? "" : claim.event().text().toLowerCase(Locale.ROOT);
        return new Evidence(telling, words, Math.max(0, Math.min(1, depth)), word);
    }

    String id() {
        return telling.id();
    }

    int start() {
        return telling.claim().evidence().start();
    }

    int end() {
        return telling.claim().evidence().end();
    }

    /** How far apart the words for the event stand, as a share of their sentences: 0 to 1. */
    double apart(Evidence other) {
        return Math.abs(depth - other.depth);
    }

    /** Dice's coefficient of the words, each as often as it stands there: 0 to 1. */
    double inCommon(Evidence other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < other.words.length) {
            int order = Integer.compare(words[i], other.words[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int all = words.length + other.words.length;
        return all == 0 ? 0 : 2.0 * common / all;
    }
}
