package io.wireloom.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list of patterns kept as data: one regular expression a line, whatever its capitals; {@code #} starts a comment line.
 */
public final class Lexicon {

    private final List<String> entries;
    private final Pattern pattern;

    private Lexicon(List<String> entries) {
        this.entries = entries;
        this.pattern = Pattern.compile(
                "(?:" + String.join("|", entries) + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The lexicon of that name among the resources, such as {@code agencies}. */
    public static Lexicon named(String name) {
        String path = "/lexicon/" + name + ".txt";
        try (InputStream stream = Lexicon.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the lexicon " + path + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Lexicon(reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The expressions as they stand in the file. */
    public List<String> entries() {
        return entries;
    }

    /** An expression that matches any of the entries. */
    public String alternatives() {
        return pattern.pattern();
    }

    /** Whether the whole of {@code text} is one of the entries. */
    public boolean matches(String text) {
        return pattern.matcher(text).matches();
    }
}
