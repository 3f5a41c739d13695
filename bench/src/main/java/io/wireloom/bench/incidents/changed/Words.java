package io.wireloom.bench.incidents.changed;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The words of a text with how often each stands in it, in the form in which a field compares them. */
record Words(Map<String, Integer> counts) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Words that a value is put in rather than made of. */
    private static final Set<String> SAYING_NOTHING =
            Set.of(("a an and area article as at attack available be been by city cause caused death died due exact "
                            + "fighter for force from group in incident information is killed member mentioned near neighborhood "
                            + "neighbourhood no not occurred of on or people person province region responsible specific syria that "
                            + "the their to town unknown used was were which who with s t")
                    .split(" "));

    static Words of(String text, UnaryOperator<String> form) {
        Map<String, Integer> counts = new TreeMap<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> singular(match.group()))
                .filter(word -> !SAYING_NOTHING.contains(word))
                .map(form)
                .filter(word -> !word.isEmpty())
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return new Words(counts);
    }

    static Words of(Collection<String> texts, UnaryOperator<String> form) {
        return of(String.join(" ", texts), form);
    }

    Set<String> all() {
        return counts.keySet();
    }

    boolean holds(Collection<String> words) {
        return counts.keySet().containsAll(words);
    }

    boolean holdsAny(Collection<String> words) {
        return words.stream().anyMatch(counts::containsKey);
    }

    /** The words that the other text has not. */
    Set<String> without(Words other) {
        Set<String> rest = new TreeSet<>(all());
        rest.removeAll(other.all());
        return rest;
    }

    /** Those of the words that stand here more often than in the other text. */
    Set<String> moreThan(Words other, Collection<String> words) {
        Set<String> more = new TreeSet<>(words);
        more.removeIf(word -> counts.getOrDefault(word, 0) <= other.counts.getOrDefault(word, 0));
        return more;
    }

    /** A plural, or a possessive that lost its apostrophe. */
    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
