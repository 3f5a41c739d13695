package io.wireloom.bench.formats;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.syndication.FeedHead;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Feeds as feedparser's test suite expects them, as far as articles and feed heads hold what it asks for: places that they do
 * not hold, such as an enclosure's length, are left out. Markup counts by its text, people by their names.
 */
final class FeedExpectations {

    private static final Pattern LOCATION = Pattern.compile("Content-Location:\\s*(\\S+)");
    private static final Pattern ENTRY_START =
            Pattern.compile("<(?:\\w+:)?(?:item|entry)\\b[^>]*(?<!/)>", Pattern.CASE_INSENSITIVE);

    /** What is put into an entry that tells nothing, so that what else stands in it can be looked at. */
    private static final String TITLE = "<title>An entry of one element</title>";

    private final Path directory;
    private final Function<WireItem, Outcome> reader;

    /**
     * @param directory holds {@code expected_feeds.jsonl} and the files that it names
     * @param reader takes documents apart and reads their items
     */
    FeedExpectations(Path directory, Function<WireItem, Outcome> reader) {
        this.directory = directory;
        this.reader = reader;
    }

    /**
     * How the feeds were read.
     *
     * @param files how many were
     * @param expected how many values were looked at
     * @param met how many of them were as expected
     * @param misses the others: file, place, what was expected and what was there
     * @param lost files of which an entry became neither an article nor a refusal
     */
    record Result(int files, int expected, int met, List<String> misses, List<String> lost) {}

    Result run() {
        List<String> misses = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        int expected = 0;
        List<JsonNode> rows = JsonLines.read(directory.resolve("expected_feeds.jsonl"));
        for (JsonNode row : rows) {
            String file = row.path("file").asText();
            byte[] bytes = bytes(directory.resolve(file));
            WireItem document = document(bytes, file);
            Outcome reading = reader.apply(document);
            if (reading.articles().size() + reading.refusals().size() != Math.max(1, entries(bytes))
                    && entries(bytes) > 0) {
                lost.add(file + ": " + entries(bytes) + " entries, " + reading);
            }
            List<FeedValue> expectations = FeedValue.read(row.path("expect").asText());
            for (FeedValue expectation : expectations) {
                Optional<List<String>> values = values(expectation, document, reading, file);
                if (values.isPresent()) {
                    expected++;
                    if (values.get().stream().noneMatch(value -> same(value, expectation))) {
                        misses.add(file + " " + expectation.path() + ": expected '" + expectation.value() + "', was "
                                + values.get() + (reading.articles().isEmpty() ? " " + reading.refusals() : ""));
                    }
                }
            }
        }
        return new Result(rows.size(), expected, expected - misses.size(), misses, lost);
    }

    private Optional<List<String>> values(FeedValue expectation, WireItem document, Outcome reading, String file) {
        String[] path = expectation.path().split("\\.", 2);
        if (path[0].equals("encoding")) {
            return Optional.of(
                    decoded(document, reading, expectation.value()) ? List.of(expectation.value()) : List.of());
        }
        if (expectation.value().isEmpty() || (path[1].endsWith("language") && statedByTransport(document))) {
            return Optional.empty();
        }
        if (path[0].equals("feed")) {
            return head(document).map(head -> FeedValues.of(head, path[1]));
        }
        String[] entry = path[1].split("\\.", 2);
        int number = Integer.parseInt(entry[0]);
        Optional<Article> article = article(reading, number).or(() -> article(withTitle(document, file), number));
        return Optional.ofNullable(FeedValues.of(article, entry[1]));
    }

    /** Whether what was read stands in the document when its bytes are in that charset. */
    private static boolean decoded(WireItem document, Outcome reading, String charset) {
        String text = new String(document.body(), Charset.forName(charset));
        return reading.articles().isEmpty()
                ? head(document)
                        .filter(head -> head.title() != null && text.contains(head.title()))
                        .isPresent()
                : reading.articles().stream()
                        .allMatch(article ->
                                Stream.of(article.text().split("[^\\p{L}]+")).allMatch(text::contains));
    }

    private static Optional<FeedHead> head(WireItem document) {
        try {
            return FeedHead.of(document);
        } catch (UnusableItemException e) {
            return Optional.empty();
        }
    }

    private static Optional<Article> article(Outcome reading, int number) {
        return reading.articles().size() > number
                ? Optional.of(reading.articles().get(number))
                : Optional.empty();
    }

    private Outcome withTitle(WireItem document, String file) {
        String text = new String(document.body(), StandardCharsets.ISO_8859_1);
        String titled = ENTRY_START.matcher(text).replaceAll(start -> Matcher.quoteReplacement(start.group() + TITLE));
        return reader.apply(document(titled.getBytes(StandardCharsets.ISO_8859_1), file));
    }

    /** Whether the example is about what HTTP says beside a document, which no document holds. */
    private static boolean statedByTransport(WireItem document) {
        return new String(document.body(), StandardCharsets.ISO_8859_1).contains("Content-Language:");
    }

    private static WireItem document(byte[] bytes, String file) {
        Matcher location = LOCATION.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        String url = location.find() && location.group(1).startsWith("http")
                ? location.group(1)
                : "http://127.0.0.1:8097/tests/" + file.replaceFirst("^raw/feedparser/", "");
        Envelope envelope = Envelope.read(
                java.util.Map.of(WireHeaders.URL, url, WireHeaders.CONTENT_TYPE, "application/xml"),
                "feedparser",
                Instant.EPOCH);
        return new WireItem(bytes, envelope);
    }

    private static int entries(byte[] bytes) {
        return (int) ENTRY_START
                .matcher(new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("(?s)<!--.*?-->", ""))
                .results()
                .count();
    }

    private static boolean same(String value, FeedValue expectation) {
        String expected = expectation.value();
        String path = expectation.path();
        if (path.matches(".*(?:published|updated|created|modified)(?:_parsed)?")) {
            return time(expected).map(time -> time.toString().equals(value)).orElse(false);
        }
        if (path.endsWith("language")) {
            return value.split("[-_]")[0].equalsIgnoreCase(expected.split("[-_]")[0]);
        }
        String person = path.contains("author") ? expected.replaceFirst("\\s*\\([^()]*@[^()]*\\)$", "") : expected;
        boolean part =
                path.matches(".*(?:summary|description|content\\.0|summary_detail)(?:\\.value)?|.*\\.authors\\..*");
        return Stream.of(person, Jsoup.parse(person).text())
                .map(String::strip)
                .anyMatch(text -> part ? value.contains(text) : value.equals(text));
    }

    private static Optional<Instant> time(String text) {
        if (text.matches("\\d+( \\d+){5}")) {
            String[] parts = text.split(" ");
            int[] numbers = Stream.of(parts).mapToInt(Integer::parseInt).toArray();
            return Optional.of(LocalDateTime.of(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
                    .toInstant(ZoneOffset.UTC));
        }
        for (DateTimeFormatter format : List.of(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))) {
            try {
                return Optional.of(OffsetDateTime.parse(text, format).toInstant());
            } catch (DateTimeException e) {
                // Perhaps in the other notation.
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BadInputException("cannot read " + file, e);
        }
    }
}
