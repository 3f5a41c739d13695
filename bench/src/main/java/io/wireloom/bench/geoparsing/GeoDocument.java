package io.wireloom.bench.geoparsing;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.JsonLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text with its marked place names, in the order of the file. */
record GeoDocument(String id, String corpus, String split, String text, List<Toponym> toponyms) {

    /**
     * Reads documents of one JSON object a line: id, corpus, split, text and toponyms of start, end, lat, lon and type.
     *
     * @throws BadInputException when the file cannot be read or a line lacks one of them
     */
    static List<GeoDocument> read(Path file) {
        List<GeoDocument> documents = new ArrayList<>();
        for (JsonNode line : JsonLines.read(file)) {
            if (!line.hasNonNull("id")
                    || !line.hasNonNull("text")
                    || !line.path("toponyms").isArray()) {
                throw new BadInputException(file + " has a line without \"id\", \"text\" or \"toponyms\"");
            }
            String text = line.get("text").asText();
            List<Toponym> toponyms = new ArrayList<>();
            for (JsonNode toponym : line.get("toponyms")) {
                toponyms.add(toponym(toponym, text, file));
            }
            documents.add(new GeoDocument(
                    line.get("id").asText(),
                    line.path("corpus").asText("all"),
                    line.path("split").asText("all"),
                    text,
                    List.copyOf(toponyms)));
        }
        return documents;
    }

    private static Toponym toponym(JsonNode node, String text, Path file) {
        int start = node.path("start").asInt(-1);
        int end = node.path("end").asInt(-1);
        if (start < 0 || end <= start || end > text.length()) {
            throw new BadInputException(file + " has a toponym outside its text: " + node);
        }
        return new Toponym(
                start,
                end,
                text.substring(start, end),
                node.hasNonNull("lat") ? node.get("lat").asDouble() : Double.NaN,
                node.hasNonNull("lon") ? node.get("lon").asDouble() : Double.NaN,
                node.hasNonNull("type") ? node.get("type").asText() : null);
    }
}
