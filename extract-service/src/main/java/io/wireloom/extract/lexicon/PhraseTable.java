package io.wireloom.extract.lexicon;

import io.wireloom.extract.text.Sentence;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Phrases of one or more lower-case words, each with what it stands for. */
public final class PhraseTable<V> {

    /**
     * A phrase found in a sentence.
     *
     * @param from its first token
     * @param to one past its last
     */
    public record Found<V>(int from, int to, V value) {}

    private final Map<String, V> values = new HashMap<>();
    private final Map<String, Integer> longestByFirst = new HashMap<>();

    /** Adds a phrase; the first meaning given stays. */
    void put(String phrase, V value) {
        values.putIfAbsent(phrase, value);
        int space = phrase.indexOf(' ');
        int words = (int) phrase.chars().filter(c -> c == ' ').count() + 1;
        longestByFirst.merge(space < 0 ? phrase : phrase.substring(0, space), words, Math::max);
    }

    void putAll(Collection<String> phrases, V value) {
        phrases.forEach(phrase -> put(phrase, value));
    }

    /** What a phrase stands for; null when it is not in the table. */
    public V get(String phrase) {
        return values.get(phrase);
    }

    public boolean contains(String phrase) {
        return values.containsKey(phrase);
    }

    /** The longest phrase that begins at a token. */
    public Optional<Found<V>> longestAt(Sentence sentence, int from) {
        int words = longestByFirst.getOrDefault(sentence.lower(from), 0);
        for (int to = Math.min(sentence.size(), from + words); to > from; to--) {
            V value = values.get(joined(sentence, from, to));
            if (value != null) {
                return Optional.of(new Found<>(from, to, value));
            }
        }
        return Optional.empty();
    }

    /** The longest phrase that ends before token {@code to} and begins at {@code from} or later. */
    public Optional<Found<V>> endingAt(Sentence sentence, int from, int to) {
        for (int start = Math.max(0, from); start < to; start++) {
            V value = values.get(joined(sentence, start, to));
            if (value != null) {
                return Optional.of(new Found<>(start, to, value));
            }
        }
        return Optional.empty();
    }

    /** The first phrase that lies within a range of tokens. */
    public Optional<Found<V>> firstIn(Sentence sentence, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, sentence.size()); i++) {
            Optional<Found<V>> found = longestAt(sentence, i);
            if (found.isPresent() && found.get().to() <= to) {
                return found;
            }
        }
        return Optional.empty();
    }

    static String joined(Sentence sentence, int from, int to) {
        if (to - from == 1) {
            return sentence.lower(from);
        }
        StringBuilder joined = new StringBuilder(sentence.lower(from));
        for (int i = from + 1; i < to; i++) {
            joined.append(' ').append(sentence.lower(i));
        }
        return joined.toString();
    }
}
