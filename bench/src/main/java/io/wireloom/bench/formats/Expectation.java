package io.wireloom.bench.formats;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Handling;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * One value that a fixture must give, under the name that Superdesk's ingest has for its field.
 *
 * @param field the field
 * @param value the value
 */
record Expectation(String field, JsonNode value) {

    private static final Set<BlockKind> BODY = Set.of(
            BlockKind.PARAGRAPH,
            BlockKind.DATELINE,
            BlockKind.SUBHEADING,
            BlockKind.SOURCE_LINE,
            BlockKind.FOREIGN_HEADLINES,
            BlockKind.LIVE_BLOG_ENTRY);
    private static final double WORD_TOLERANCE = 0.02;

    /** Whether an article has the value. */
    boolean met(Article article) {
        String text = value.asText().strip();
        return switch (field) {
            case "headline" -> same(article.headline(), text);
            case "byline" -> same(article.byline(), text) || same(article.byline(), "By " + text);
            case "guid", "uri" ->
                article.itemId().equals(text) || (article.itemId() + ":" + article.providerVersion()).equals(text);
            case "version" -> Objects.toString(article.providerVersion(), "").equals(text);
            case "language" -> same(article.language(), text.split("-", 2)[0]);
            case "pubstatus" -> article.status().name().equalsIgnoreCase(text);
            case "ednote" -> words(article.editNote()).contains(words(text));
            case "text" ->
                words(article.text()).contains(words(text))
                        || same(
                                article.dateline() == null
                                        ? null
                                        : article.dateline().text(),
                                text);
            case "body_html" ->
                words(article.text()).contains(words(Jsoup.parse(text).text()));
            case "abstract" -> words(blocks(article, Set.of(BlockKind.SUMMARY))).contains(words(text));
            case "word_count" -> countsWords(article, value.asInt());
            case "firstcreated" -> time(text).equals(article.publishedAt());
            case "versioncreated" ->
                time(text).equals(article.updatedAt()) || time(text).equals(article.publishedAt());
            case "city" -> article.dateline() != null && same(article.dateline().place(), text);
            case "source", "original_source" ->
                Stream.of(article.source().name(), article.source().credit()).anyMatch(name -> same(name, text));
            case "type" -> text.equals("text") && !article.text().isEmpty();
            default -> handled(article.handling(), text);
        };
    }

    private boolean handled(Handling stated, String text) {
        Handling handling = stated == null ? new Handling(null, null, null, null, null, null) : stated;
        return switch (field) {
            case "slugline" -> same(handling.slug(), text);
            case "urgency", "priority" ->
                Objects.toString(handling.urgency(), "").equals(text);
            case "embargoed" -> time(text).equals(handling.embargoUntil());
            case "anpa_take_key" -> same(handling.takeKey(), text);
            case "qcode" ->
                handling.subjects().stream()
                        .anyMatch(subject -> text.equals(subject.code()) || text.equals(subject.name()));
            case "name" -> handling.subjects().stream().anyMatch(subject -> text.equals(subject.name()));
            case "usageterms" -> same(handling.usageTerms(), text);
            default -> false;
        };
    }

    /** Why the value is none that the copy states; null when it is one. */
    String foreign(String copy) {
        String text = value.asText();
        return switch (field) {
            case "byline" ->
                words(copy).contains(words(text)) ? null : "a name that Superdesk takes from its own list of users";
            case "urgency" -> words(copy).contains("urgency") ? null : "a value that Superdesk fills in where none is";
            case "priority" -> "the newsroom's own scale, which Superdesk fills in";
            case "qcode" ->
                text.matches("[a-z]") || text.matches("[A-Z]{3}")
                        ? "a category that Superdesk's configuration maps to"
                        : text.matches("\\d{8}")
                                ? "a subject code that Superdesk's configuration maps a category to"
                                : null;
            case "text" ->
                text.matches("\\p{Lu}[\\p{Lu} ]+, \\p{L}+ \\d{1,2} [A-Z]{2,5} -")
                        ? "a dateline that Superdesk composes in its own style"
                        : null;
            case "word_count" ->
                value.isTextual() || stated(copy, text)
                        ? "a count that the provider states, by its own way of counting"
                        : null;
            case "headline" ->
                text.contains("=?") && text.contains("?=") ? "an encoded word that was left undecoded" : null;
            default -> null;
        };
    }

    /** Whether a header of teletype copy ends with that count, with zeros before it. */
    private static boolean stated(String copy, String count) {
        return Pattern.compile("(?m)\\b0*" + Pattern.quote(count) + "\\s*$")
                .matcher(copy)
                .find();
    }

    String shown() {
        String text = value.asText().replaceAll("\\s+", " ");
        return field + " = " + (text.length() > 90 ? text.substring(0, 90) + "…" : text);
    }

    private static boolean countsWords(Article article, int expected) {
        long body = count(blocks(article, BODY));
        long all = count(article.text());
        double tolerance = Math.max(2, expected * WORD_TOLERANCE);
        return Math.abs(body - expected) <= tolerance || Math.abs(all - expected) <= tolerance;
    }

    private static String blocks(Article article, Set<BlockKind> kinds) {
        return article.blocks().stream()
                .filter(block -> kinds.contains(block.kind()))
                .map(block -> article.text().substring(block.start(), block.end()))
                .collect(Collectors.joining("\n"));
    }

    private static long count(String text) {
        return List.of(text.split("\\s+")).stream()
                .filter(word -> word.matches(".*[\\p{L}\\d].*"))
                .count();
    }

    /** A missing value is an empty one. */
    private static boolean same(String found, String expected) {
        return words(found).equals(words(expected));
    }

    private static String words(String text) {
        return text == null
                ? ""
                : text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }
}
