package io.wireloom.bench.snippets;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.JsonLines;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A short text with the class that annotators gave it.
 *
 * @param id its own id
 * @param text one or a few sentences
 * @param label the class
 */
record Snippet(String id, String text, String label) {

    /** No snippet has a date of its own; without one a weekday would stay unresolved, which no class depends on. */
    private static final Instant SAID = Instant.parse("2021-06-30T12:00:00Z");

    /**
     * The snippets of a file.
     *
     * @param labelField the field that holds the class
     * @param split only snippets of that split; null for all
     * @throws BadInputException when the file cannot be read, a line lacks a field, or none is of the split
     */
    static List<Snippet> read(Path file, String labelField, String split) {
        List<Snippet> snippets = new ArrayList<>();
        for (JsonNode line : JsonLines.read(file)) {
            if (!line.hasNonNull("id") || !line.hasNonNull("text") || !line.hasNonNull(labelField)) {
                throw new BadInputException(file + " has a line without \"id\", \"text\" or \"" + labelField + "\"");
            }
            if (split == null || split.equals(line.path("split").asText())) {
                snippets.add(new Snippet(
                        line.get("id").asText(),
                        line.get("text").asText(),
                        line.get(labelField).asText()));
            }
        }
        if (snippets.isEmpty()) {
            throw new BadInputException(file + " has no lines" + (split == null ? "" : " of the split " + split));
        }
        return snippets;
    }

    Document document() {
        return new Document(id, text, SAID, null, null);
    }
}
