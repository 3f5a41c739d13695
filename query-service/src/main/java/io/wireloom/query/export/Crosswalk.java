package io.wireloom.query.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table that leads from a word and one below it to another project's word; {@code *} stands for every other word below. */
final class Crosswalk {

    private static final String ANY = "*";
    private static final String NONE = "-";

    private final Map<List<String>, String> words = new HashMap<>();

    Crosswalk(String file) {
        lines(file).forEach(line -> words.put(line.subList(0, 2), line.get(2)));
    }

    /** The other project's word; empty when it has none. */
    Optional<String> of(String word, String below) {
        String found = words.get(List.of(word, below == null ? ANY : below));
        return Optional.ofNullable(found == null ? words.get(List.of(word, ANY)) : found)
                .filter(other -> !other.equals(NONE));
    }

    /** The lines of a file of this package's tables, each cut at its tabs; lines that begin with # are remarks. */
    static List<List<String>> lines(String file) {
        try (InputStream in = Crosswalk.class.getResourceAsStream("/crosswalks/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
