package io.wireloom.bench.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * When a page says it was published, read without any of the line's own code: the first of JSON-LD's {@code datePublished},
 * microdata's, the meta elements of Open Graph, a marked {@code time} element, in ISO 8601; without a zone as UTC.
 */
final class StatedDate {

    private static final Pattern JSON = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");
    private static final List<String> SELECTORS = List.of(
            "meta[itemprop~=(?i)datePublished][content]",
            "meta[property=article:published_time][content], meta[name=article:published_time][content]",
            "time[itemprop~=(?i)datePublished][datetime], time[pubdate][datetime]");

    private StatedDate() {}

    /** The instant; nothing when the page states none with a clock time. */
    static Optional<Instant> of(Page page) {
        Document document = Jsoup.parse(page.html());
        Matcher json = JSON.matcher(page.html());
        Stream<String> inJson = json.find() ? Stream.of(json.group(1)) : Stream.empty();
        Stream<String> inElements = SELECTORS.stream()
                .map(document::selectFirst)
                .filter(Objects::nonNull)
                .map(element -> element.hasAttr("content") ? element.attr("content") : element.attr("datetime"));
        return Stream.concat(inJson, inElements)
                .map(StatedDate::instant)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Instant> instant(String stated) {
        String iso = stated.strip()
                .replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T")
                .replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        try {
            return Optional.of(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeException e) {
            return local(iso);
        }
    }

    private static Optional<Instant> local(String iso) {
        try {
            return Optional.of(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
