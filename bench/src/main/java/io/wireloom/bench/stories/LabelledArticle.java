package io.wireloom.bench.stories;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.bench.corpus.Line;
import io.wireloom.contracts.Article;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * An article of a set whose stories are known.
 *
 * @param id as the set names it
 * @param story the story it belongs to
 * @param article as the ingest-service reads it
 */
record LabelledArticle(String id, String story, Article article) {

    private static final int DAY = 10;

    /** The articles of ECB+: a story is a seminal event ({@code subtopic}). */
    static List<LabelledArticle> ecbPlus(Path file, Line line) {
        return read(file, line, List.of("subtopic"), "url_tokens");
    }

    /** The articles of the Wikinews clusters: a story is an {@code event} of a {@code set}. */
    static List<LabelledArticle> wikinews(Path file, Line line) {
        return read(file, line, List.of("set", "event"), "url");
    }

    private static List<LabelledArticle> read(Path file, Line line, List<String> storyFields, String addressField) {
        List<LabelledArticle> articles = new ArrayList<>();
        for (JsonNode row : JsonLines.read(file)) {
            List<String> story = new ArrayList<>();
            for (String field : storyFields) {
                if (!row.hasNonNull(field)) {
                    throw new BadInputException(file + " has a line without \"" + field + '"');
                }
                story.add(row.get(field).asText());
            }
            String id = row.path("id").asText();
            String title = row.path("title").asText("").strip();
            String text = row.path("text").asText().strip();
            String body = text.startsWith(title) ? text : title + "\n\n" + text;
            Document document = new Document(id, body, published(row, addressField), null, null);
            articles.add(new LabelledArticle(id, String.join(" / ", story), line.article(document)));
        }
        return articles;
    }

    private static Instant published(JsonNode row, String addressField) {
        String stated = row.path("published").asText("");
        try {
            return stated.length() < DAY
                    ? AddressDay.of(row.path(addressField).asText("").replace(" ", ""))
                    : LocalDate.parse(stated.substring(0, DAY))
                            .atTime(DAY + 2, 0)
                            .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
