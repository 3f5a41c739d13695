package io.wireloom.bench.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares phrases by their heads, as upper-case words without endings of the plural. */
final class Heads {

    private static final Set<String> ENDS_PHRASE = Set.of(
            "OF",
            "IN",
            "FROM",
            "AT",
            "ON",
            "FOR",
            "WITH",
            "WHO",
            "THAT",
            "WHICH",
            "TO",
            "NEAR",
            "BY",
            "UNDER",
            "BELONGING");
    private static final Set<String> DROPPED = Set.of("THE", "A", "AN", "HIS", "HER", "THEIR", "SOME", "TWO", "THREE");
    private static final int SHORTEST_STEM = 3;

    private Heads() {}

    /** Whether two phrases have the same head, or all words of one are words of the other. */
    static boolean match(String first, String second) {
        List<String> one = words(first);
        List<String> other = words(second);
        if (one.isEmpty() || other.isEmpty()) {
            return one.equals(other);
        }
        return head(one).equals(head(other)) || one.containsAll(other) || other.containsAll(one);
    }

    /** The last word before the first preposition or relative pronoun. */
    private static String head(List<String> words) {
        int end = 1;
        while (end < words.size() && !ENDS_PHRASE.contains(words.get(end))) {
            end++;
        }
        return words.get(end - 1);
    }

    private static List<String> words(String phrase) {
        String upper =
                phrase.toUpperCase(Locale.ROOT).replaceAll("\\[.*?\\]", " ").replaceAll("[^A-Z0-9]+", " ");
        List<String> words = new ArrayList<>();
        for (String word : Arrays.asList(upper.trim().split(" "))) {
            if (!word.isEmpty() && !DROPPED.contains(word)) {
                words.add(singular(word));
            }
        }
        return words;
    }

    private static String singular(String word) {
        if (word.endsWith("MEN")) {
            return word.substring(0, word.length() - 2) + "AN";
        }
        if (word.endsWith("IES") && word.length() > SHORTEST_STEM + 2) {
            return word.substring(0, word.length() - SHORTEST_STEM) + "Y";
        }
        boolean plural = word.endsWith("S") && !word.endsWith("SS") && word.length() > SHORTEST_STEM;
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
