package io.wireloom.query.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Folds names so that case, accents and punctuation do not stand between a reader and what is meant. */
public final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");
    private static final int ASCII = 0x80;
    private static final int SHORTEST_WORD = 3;

    private Names() {}

    /** {@code text} without accents and without the characters that a database text cannot hold. */
    public static String fold(String text) {
        if (text == null) {
            return "";
        }
        String plain = text.chars().allMatch(c -> c < ASCII) ? text : withoutMarks(text);
        return plain.replace("\u0000", "");
    }

    private static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** The key of a name: folded, lower case, words joined by hyphens, such as {@code islamic-state}. */
    public static String key(String name) {
        String joined = SEPARATORS.matcher(fold(name).toLowerCase(Locale.ROOT)).replaceAll("-");
        return EDGES.matcher(joined).replaceAll("");
    }

    /** The key of the whole name and of each of its words of three letters or more. */
    public static Set<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        String whole = key(name);
        if (!whole.isEmpty()) {
            keys.add(whole);
            Arrays.stream(whole.split("-"))
                    .filter(word -> word.length() >= SHORTEST_WORD)
                    .forEach(keys::add);
        }
        return keys;
    }
}
