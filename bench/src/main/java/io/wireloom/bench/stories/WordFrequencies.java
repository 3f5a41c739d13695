package io.wireloom.bench.stories;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.bench.corpus.Line;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.stories.Profile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the dedupe-service's table of document frequencies from texts. */
final class WordFrequencies {

    /** A stem that fewer documents have weighs as one that none has. */
    private static final int FEWEST = 3;

    private WordFrequencies() {}

    /** Prints the table over the texts of JSON-lines files. */
    static void print(List<Path> files, PrintWriter out) {
        Line line = new Line();
        Map<String, Integer> having = new TreeMap<>();
        int documents = 0;
        for (Path file : files) {
            for (JsonNode row : JsonLines.read(file)) {
                Document document = Document.of(
                        row.path("id").asText(),
                        row.path("title").asText("") + "\n\n" + row.path("text").asText());
                Profile.of(ArticleText.of(line.article(document)))
                        .terms()
                        .forEach(term -> having.merge(term.stem(), 1, Integer::sum));
                documents++;
            }
        }
        out.println("documents\t" + documents);
        having.forEach((stem, count) -> {
            if (count >= FEWEST) {
                out.println(stem + "\t" + count);
            }
        });
        out.flush();
    }
}
