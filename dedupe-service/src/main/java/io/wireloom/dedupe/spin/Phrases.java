package io.wireloom.dedupe.spin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of phrases that is read along a text, word by word: of two that begin alike the longer counts.
 *
 * @param <V> what a phrase stands for
 */
final class Phrases<V> {

    private final Map<String, Phrases<V>> next = new HashMap<>();
    private V value;

    /**
     * A phrase found.
     *
     * @param words how many it has
     * @param <V> what a phrase stands for
     */
    record Found<V>(V value, int words) {}

    /** Adds a phrase, in small letters, unless it is there. */
    void add(String phrase, V of) {
        Phrases<V> node = this;
        for (String word : phrase.replaceAll("['’]", "").split("[^\\p{L}\\p{N}]+")) {
            node = node.next.computeIfAbsent(word, key -> new Phrases<>());
        }
        node.value = node.value == null ? of : node.value;
    }

    /** The longest phrase that begins at a word and that no punctuation parts; null when none does. */
    Found<V> at(List<Token> tokens, int at) {
        Phrases<V> node = next.get(tokens.get(at).form());
        Found<V> longest = node == null || node.value == null ? null : new Found<>(node.value, 1);
        for (int i = at + 1; node != null && i < tokens.size() && tokens.get(i).joined(); i++) {
            Phrases<V> last = node.next.get(tokens.get(i).singular());
            node = node.next.get(tokens.get(i).form());
            if (node != null && node.value != null) {
                longest = new Found<>(node.value, i - at + 1);
            } else if (last != null && last.value != null) {
                longest = new Found<>(last.value, i - at + 1);
            }
        }
        return longest;
    }
}
