package io.wireloom.bench.pages;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines in which an extracted text and the expected one differ.
 *
 * @param missed lines of the expected text that the extracted one has nowhere, nor in one piece inside another line
 * @param extra lines of the extracted text that the expected one has nowhere
 */
record Difference(List<String> missed, List<String> extra) {

    static Difference between(String expected, String extracted) {
        return new Difference(absent(expected, extracted), absent(extracted, expected));
    }

    private static List<String> absent(String from, String in) {
        String words = words(in);
        return from.lines()
                .map(String::strip)
                .filter(line -> !words(line).isBlank() && !words.contains(words(line)))
                .toList();
    }

    private static String words(String text) {
        return Overlap.words(text).stream().collect(Collectors.joining(" ", " ", " "));
    }
}
