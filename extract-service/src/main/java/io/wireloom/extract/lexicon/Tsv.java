package io.wireloom.extract.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the lexicon's tables from the class path: columns parted by tabs, lists inside a column by bars, # begins a comment. */
final class Tsv {

    private static final Pattern BAR = Pattern.compile("\\|");

    private Tsv() {}

    static List<List<String>> rows(String name) {
        String resource = "/lexicon/" + name;
        try (InputStream in = Tsv.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the lexicon " + resource + " is not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> list(String column) {
        return column.equals("-") || column.isBlank()
                ? List.of()
                : BAR.splitAsStream(column).map(String::strip).toList();
    }
}
