package io.wireloom.bench.attributions;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.JsonLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A corpus of articles with their attributions in the layout of PolNeAR (Newell, Margolin and Ruths, LREC 2018): one file of
 * {@code {id, split, published, text}} and one of {@code {id, attributions: [{source, cue, content: [{start, end, text}]}]}}.
 */
final class Corpus {

    /** An article with its attributions. */
    record Text(String id, String split, String published, String text, JsonNode attributions) {

        List<Marked> gold(Numbered tokens) {
            return filled().stream()
                    .map(one ->
                            new Marked(spans(one.path("source"), tokens), spans(one.path("content"), tokens), cue(one)))
                    .toList();
        }

        /** The attributions that have a content. */
        List<JsonNode> filled() {
            List<JsonNode> filled = new ArrayList<>();
            attributions.forEach(one -> {
                if (!one.path("content").isEmpty()) {
                    filled.add(one);
                }
            });
            return filled;
        }

        private static BitSet spans(JsonNode spans, Numbered tokens) {
            BitSet set = new BitSet();
            spans.forEach(span -> tokens.mark(
                    set, span.path("start").asInt(), span.path("end").asInt()));
            return set;
        }

        private static String cue(JsonNode one) {
            List<String> words = new ArrayList<>();
            one.path("cue").forEach(span -> words.add(span.path("text").asText()));
            return String.join(" … ", words);
        }
    }

    private Corpus() {}

    /**
     * The articles of a split; of all splits when it is null.
     *
     * @throws BadInputException when a file cannot be read, an article of the gold has no text, or nothing is left
     */
    static List<Text> read(Path docs, Path gold, String split) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        JsonLines.read(docs).forEach(line -> byId.put(line.path("id").asText(), line));
        List<Text> texts = new ArrayList<>();
        for (JsonNode line : JsonLines.read(gold)) {
            String id = line.path("id").asText();
            JsonNode document = byId.get(id);
            if (document == null || !document.hasNonNull("text")) {
                throw new BadInputException(docs + " holds no text for " + id + " of " + gold);
            }
            String part = document.path("split").asText("");
            if (split == null || split.equals(part)) {
                texts.add(new Text(
                        id,
                        part,
                        document.path("published").asText(null),
                        document.get("text").asText(),
                        line.path("attributions")));
            }
        }
        if (texts.isEmpty()) {
            String splits = byId.values().stream()
                    .map(line -> line.path("split").asText())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new BadInputException("no articles of split " + split + " in " + gold + "; there are: " + splits);
        }
        return texts;
    }
}
