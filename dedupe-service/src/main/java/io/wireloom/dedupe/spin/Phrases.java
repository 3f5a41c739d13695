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
        if (node == null) {
            return null;
        }
        Found<V> longest = node.value == null ? null : new Found<>(node.value, 1);
        for (int i = at + 1;
                node != null
                        && !node.next.isEmpty()
                        && i < tokens.size()
                        && tokens.get(i).joined();
                i++) {
            Token token = tokens.get(i);
            Phrases<V> exact = node.next.get(token.form());
            V value = exact != null ? exact.value : null;
            if (value == null) {
                Phrases<V> singular = token.isPlural() ? node.next.get(token.singular()) : null;
                value = singular == null ? null : singular.value;
            }
            longest = value == null ? longest : new Found<>(value, i - at + 1);
            node = exact;
        }
        return longest;
    }
}
