package io.wireloom.ingest.html;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.text.Characters;
import io.wireloom.ingest.time.PrintedTime;
import io.wireloom.ingest.time.PrintedTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's metadata states: schema.org first, then Open Graph and meta elements, then the title. */
final class PageMetadata {

    private static final List<String> PUBLISHED_NAMES = List.of(
            "article:published_time",
            "og:published_time",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.created",
            "dc.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "date",
            "article.published",
            "datepublished");
    private static final List<String> MODIFIED_NAMES = List.of(
            "article:modified_time", "og:updated_time", "lastmod", "last-modified", "dcterms.modified", "datemodified");

    private final Document page;
    private final Optional<JsonNode> article;

    private PageMetadata(Document page) {
        this.page = page;
        this.article = JsonLd.article(page);
    }

    static PageMetadata of(Document page) {
        return new PageMetadata(page);
    }

    Stated stated() {
        String published = first(text("datePublished"), meta(PUBLISHED_NAMES), publishedElement());
        String updated = first(text("dateModified"), meta(MODIFIED_NAMES), null);
        String publisher = first(name("publisher"), meta(List.of("og:site_name", "application-name")), null);
        String author = first(name("author"), meta(List.of("author", "byl", "dc.creator", "parsely-author")), null);
        String authorType =
                article.map(node -> JsonLd.type(node.path("author"))).orElse("");
        boolean agency = authorType.equals("Organization") && author != null && !author.equalsIgnoreCase(publisher);
        return Stated.builder()
                .headline(clean(first(text("headline"), meta(List.of("og:title", "twitter:title")), title())))
                .byline(author != null && !author.startsWith("http") ? clean(author) : null)
                .published(instant(published))
                .updated(instant(updated))
                .zone(offset(published))
                .url(address())
                .publisher(clean(publisher))
                .credit(agency ? clean(author) : null)
                .language(language())
                .build();
    }

    /** The story's text where it is stated as a whole; the empty text where it is not. */
    String body() {
        String body = text("articleBody");
        return body == null ? "" : body;
    }

    /** The headlines that are stated, with the page's title whole. */
    List<String> titles() {
        return Stream.of(text("headline"), meta(List.of("og:title")), meta(List.of("twitter:title")), page.title())
                .map(PageMetadata::clean)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The entries that the metadata holds, when it holds any with a body; else {@code lines}. */
    List<Line> entriesOr(List<Line> lines) {
        List<Line> entries = new ArrayList<>();
        article.ifPresent(node -> node.path("liveBlogUpdate").forEach(update -> {
            Instant time = instant(update.path("datePublished").asText(null));
            String body = update.path("articleBody").asText("");
            if (time == null || body.isBlank()) {
                return;
            }
            entries.add(Line.entry(time));
            String headline = Characters.squeeze(
                    Jsoup.parse(update.path("headline").asText("")).text());
            if (!headline.isEmpty()) {
                entries.add(Line.of(Line.Role.SUBHEADING, headline));
            }
            body.lines()
                    .map(line -> Characters.squeeze(Jsoup.parse(line).text()))
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> entries.add(Line.plain(line)));
        }));
        if (entries.isEmpty()) {
            return lines;
        }
        List<Line> whole = new ArrayList<>(lines);
        whole.addAll(entries);
        return whole;
    }

    private String text(String field) {
        return article.map(node -> node.path(field).asText(null)).orElse(null);
    }

    private String name(String field) {
        return article.map(node -> JsonLd.names(node.path(field))).orElse(null);
    }

    private String meta(List<String> names) {
        for (String name : names) {
            for (Element meta : page.select("meta[content]")) {
                String key = first(meta.attr("property"), meta.attr("name"), meta.attr("itemprop"));
                if (name.equalsIgnoreCase(key) && !meta.attr("content").isBlank()) {
                    return meta.attr("content").strip();
                }
            }
        }
        return null;
    }

    private String publishedElement() {
        Element time = page.selectFirst(
                "[itemprop=datePublished][datetime], time[pubdate][datetime], header time[datetime], time.published[datetime]");
        return time == null ? null : time.attr("datetime");
    }

    private String title() {
        String title = page.title();
        return title.isBlank() ? null : title.replaceFirst("\\s+[|–—»·]\\s+[^|–—»·]{2,40}$", "");
    }

    private String address() {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String url = canonical == null ? null : canonical.absUrl("href");
        String chosen = first(url, meta(List.of("og:url")), text("url"));
        return chosen != null && chosen.matches("(?i)https?://[^\\s/]+(?:/\\S*)?") ? chosen : null;
    }

    private String language() {
        Element html = page.selectFirst("html[lang]");
        String language = html == null ? "" : html.attr("lang").strip().toLowerCase(Locale.ROOT);
        return language.matches("[a-z]{2}(?:[-_].*)?") ? language.substring(0, 2) : null;
    }

    private static Instant instant(String stated) {
        if (stated == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(stated.strip()).toInstant();
        } catch (DateTimeException e) {
            List<PrintedTime> times = PrintedTimes.find(stated);
            return times.isEmpty() ? null : times.get(0).instant();
        }
    }

    /** The offset a time was stated with; UTC tells nothing of the place. */
    private static String offset(String stated) {
        if (stated == null) {
            return null;
        }
        List<PrintedTime> times = PrintedTimes.find(stated);
        String zone = times.isEmpty() ? null : times.get(0).zone();
        return "+00:00".equals(zone) ? null : zone;
    }

    private static String clean(String text) {
        String squeezed =
                text == null ? "" : Characters.squeeze(Jsoup.parse(text).text());
        return squeezed.isEmpty() ? null : squeezed;
    }

    private static String first(String one, String two, String three) {
        for (String candidate : new String[] {one, two, three}) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }
}
