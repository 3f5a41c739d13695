package io.wireloom.dedupe.spin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The package's lists: lines of columns parted by tabs; a line that begins with {@code #} is a remark. */
final class Lists {

    private Lists() {}

    /** The rows of a list, each with all its columns. */
    static List<String[]> rows(String name) {
        try (InputStream in = Objects.requireNonNull(Lists.class.getResourceAsStream("/spin/" + name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list " + name, e);
        }
    }

    static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The first column of a list. */
    static List<String> column(String name) {
        return rows(name).stream().map(row -> row[0]).toList();
    }
}
