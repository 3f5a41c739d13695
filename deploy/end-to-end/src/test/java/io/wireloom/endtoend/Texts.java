package io.wireloom.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Comparing words as expected.json has them with words as an article's text has them. */
final class Texts {

    private static final Set<String> TITLES = Set.of("the", "a", "an", "of", "two", "network", "group");

    private Texts() {}

    /** Whether a claim's evidence overlaps the first place where {@code anchor} stands in the article's text. */
    static boolean overlaps(JsonNode claim, String text, String anchor) {
        String plain = plain(text);
        int at = plain.indexOf(plain(anchor));
        if (at < 0) {
            return false;
        }
        int start = plain(text.substring(0, claim.path("evidence").path("start").asInt()))
                .length();
        int end = plain(text.substring(0, claim.path("evidence").path("end").asInt()))
                .length();
        return start < at + plain(anchor).length() && at < end;
    }

    /** Whether two names have their head, or the most telling word of it, in common. */
    static boolean sameName(String one, String other) {
        Set<String> words = words(one);
        words.retainAll(words(other));
        return !words.isEmpty();
    }

    /** The elements of an array. */
    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’-]+"))
                .map(word -> word.replaceAll("['’]s?$", ""))
                .filter(word -> word.length() > 2 && !TITLES.contains(word))
                .map(word -> word.length() > 4 ? word.replaceAll("s$", "") : word)
                .collect(Collectors.toSet());
    }

    /** Without what differs between a file and the article made of it: white space and the kind of quotation marks. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", "").replaceAll("[“”„\"]", "\"").replaceAll("[‘’']", "'");
    }
}
