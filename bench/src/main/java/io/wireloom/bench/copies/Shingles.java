package io.wireloom.bench.copies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The baseline for copies: the set of a text's runs of five words. */
public record Shingles(Set<String> runs) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LENGTH = 5;

    /** The runs of a text. */
    public static Shingles of(String text) {
        List<String> words = words(text);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + LENGTH)));
        }
        return new Shingles(runs);
    }

    /** The words of a text in small letters. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Share of the smaller set that the other has too, 0 to 1. */
    public double containment(Shingles other) {
        int smaller = Math.min(runs.size(), other.runs.size());
        return smaller == 0 ? 0 : (double) common(other) / smaller;
    }

    /** Share of both sets together that they have in common, 0 to 1. */
    double jaccard(Shingles other) {
        long common = common(other);
        long all = runs.size() + other.runs.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    private long common(Shingles other) {
        boolean smaller = runs.size() <= other.runs.size();
        Set<String> fewer = smaller ? runs : other.runs;
        Set<String> more = smaller ? other.runs : runs;
        return fewer.stream().filter(more::contains).count();
    }
}
