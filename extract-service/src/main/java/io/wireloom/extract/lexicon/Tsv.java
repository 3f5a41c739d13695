package io.wireloom.extract.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The layout of tables: columns parted by tabs, lists inside a column by bars; # begins a comment. */
final class Tsv {

    private static final Pattern BAR = Pattern.compile("\\|");

    private Tsv() {}

    /** The rows of a built-in table. */
    static List<List<String>> rows(String name) {
        return parse(text("/lexicon/" + name));
    }

    static List<List<String>> parse(String text) {
        return text.lines().filter(Tsv::says).map(Tsv::columns).toList();
    }

    static List<String> columns(String line) {
        return List.of(line.split("\t", -1));
    }

    /** Whether a line is a row, and neither blank nor a comment. */
    static boolean says(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    /** The parts of a column that holds a list; none for a minus sign. */
    static List<String> list(String column) {
        return column.equals("-") || column.isBlank()
                ? List.of()
                : BAR.splitAsStream(column).map(String::strip).toList();
    }

    /**
     * A file of the class path.
     *
     * @throws IllegalStateException when it is missing
     */
    static String text(String resource) {
        try (InputStream in = Tsv.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the lexicon " + resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
