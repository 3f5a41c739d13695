package io.wireloom.ingest.html;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.text.Characters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's metadata states: schema.org as JSON-LD, then as microdata, then Open Graph, Dublin Core and other meta elements,
 * then the {@code time} element and the title.
 */
final class PageMetadata {

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "og:published_time",
            "og:datepublished",
            "rnews:datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "article.published",
            "article_date_original",
            "datepublished",
            "pub_date",
            "pubdate",
            "publish_date",
            "publish-date",
            "publishdate",
            "publication_date",
            "publication-date",
            "published_time",
            "originalpublicationdate",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "dc.date",
            "dcterms.date",
            "pdate",
            "date");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:article:modified_time",
            "article:modified",
            "og:updated_time",
            "article.updated",
            "article_date_updated",
            "datemodified",
            "lastmod",
            "last-modified",
            "dcterms.modified",
            "dc.date.modified");
    private static final List<String> AUTHORS = List.of(
            "author",
            "byl",
            "article:author_name",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator");
    private static final List<String> SUBJECTS =
            List.of("article:section", "parsely-section", "article:tag", "news_keywords", "parsely-tags", "keywords");
    private static final int MOST_SUBJECTS = 40;
    private static final int LONGEST_SUBJECT = 80;
    private static final Pattern NAMED = Pattern.compile("\\p{L}");

    private final Document page;
    private final Optional<JsonNode> article;
    private final Microdata microdata;
    private final MetaElements meta;

    private PageMetadata(Document page) {
        this.page = page;
        this.article = JsonLd.article(page);
        this.microdata = new Microdata(page);
        this.meta = new MetaElements(page);
    }

    static PageMetadata of(Document page) {
        return new PageMetadata(page);
    }

    /** The page's article as JSON-LD. */
    Optional<JsonNode> article() {
        return article;
    }

    /** The story's text where it is stated as a whole; the empty text where it is not. */
    String body() {
        String body = text("articleBody");
        return body == null ? "" : body;
    }

    /** The headlines that are stated, with the page's title whole. */
    List<String> titles() {
        return Stream.of(
                        text("headline"),
                        microdata.first("headline"),
                        meta.first(List.of("og:title")),
                        meta.first(List.of("twitter:title")),
                        page.title())
                .map(PageMetadata::clean)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * What is stated.
     *
     * @param time what the story's {@code time} element states; null when it has none
     */
    Stated.Builder stated(String time) {
        Optional<StatedTime> published =
                StatedTime.first(times(pageDates(), microdata.values("datePublished"), meta.all(PUBLISHED), time));
        Optional<StatedTime> updated = StatedTime.first(times(
                Collections.singletonList(text("dateModified")),
                microdata.values("dateModified"),
                meta.all(MODIFIED),
                null));
        String publisher = clean(first(
                name("publisher"),
                microdata.first("publisher"),
                meta.first(List.of("og:site_name", "dc.publisher", "dcterms.publisher", "application-name"))));
        String author = author();
        Stated.Builder stated = Stated.builder()
                .headline(clean(first(
                        text("headline"),
                        microdata.first("headline"),
                        meta.first(List.of("og:title", "twitter:title", "parsely-title", "dc.title")),
                        title())))
                .byline(author)
                .published(published.map(StatedTime::instant).orElse(null))
                .updated(updated.map(StatedTime::instant).orElse(null))
                .zone(published.map(StatedTime::zone).orElse(null))
                .url(address())
                .publisher(publisher)
                .credit(credit(author, publisher))
                .language(language());
        subjects().forEach(subject -> stated.subject(null, null, subject));
        return stated;
    }

    private List<String> pageDates() {
        List<String> dates = new ArrayList<>();
        dates.add(text("datePublished"));
        dates.addAll(JsonLd.pageDates(page));
        return dates;
    }

    private static List<String> times(List<String> jsonLd, List<String> microdata, List<String> meta, String time) {
        List<String> times = new ArrayList<>();
        times.addAll(jsonLd);
        times.addAll(microdata);
        times.addAll(meta);
        times.add(time);
        return times;
    }

    private String author() {
        List<String> authors = microdata.values("author");
        String author = clean(
                first(name("author"), authors.isEmpty() ? null : String.join(", ", authors), meta.first(AUTHORS)));
        return author != null
                        && !author.contains("://")
                        && NAMED.matcher(author).find()
                ? author
                : null;
    }

    /** An organisation that wrote for another outlet is the agency behind it. */
    private String credit(String author, String publisher) {
        String source = clean(name("sourceOrganization"));
        if (source != null && !source.equalsIgnoreCase(publisher)) {
            return source;
        }
        String type = article.map(node -> JsonLd.type(node.path("author"))).orElse("");
        boolean agency = type.endsWith("Organization") && author != null && !author.equalsIgnoreCase(publisher);
        return agency ? author : null;
    }

    private List<String> subjects() {
        Map<String, String> subjects = new LinkedHashMap<>();
        Stream.of(
                        values("articleSection"),
                        values("keywords"),
                        microdata.values("articleSection"),
                        microdata.values("keywords"),
                        meta.all(SUBJECTS))
                .flatMap(List::stream)
                .flatMap(value -> Stream.of(value.split("[,;|]")))
                .map(PageMetadata::clean)
                .filter(subject -> subject != null && subject.length() <= LONGEST_SUBJECT)
                .limit(MOST_SUBJECTS)
                .forEach(subject -> subjects.putIfAbsent(subject.toLowerCase(Locale.ROOT), subject));
        return List.copyOf(subjects.values());
    }

    private List<String> values(String field) {
        return article.map(node -> JsonLd.each(node.path(field))).orElse(List.of()).stream()
                .map(JsonLd::names)
                .filter(Objects::nonNull)
                .toList();
    }

    private String text(String field) {
        return article.map(node -> node.path(field).asText(null)).orElse(null);
    }

    private String name(String field) {
        return article.map(node -> JsonLd.names(node.path(field))).orElse(null);
    }

    private String title() {
        String title = page.title();
        return title.isBlank() ? null : title.replaceFirst("(?<!\\s)\\s++[|–—»·]\\s++[^|–—»·]{2,40}$", "");
    }

    private String address() {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String url = canonical == null ? null : canonical.absUrl("href");
        return Stream.of(url, meta.first(List.of("og:url")), text("url"))
                .filter(address -> address != null && address.matches("(?i)https?://[^\\s/]+(?:/\\S*)?"))
                .findFirst()
                .orElse(null);
    }

    private String language() {
        Element html = page.selectFirst("html[lang], html[xml:lang]");
        return Stream.of(
                        html == null ? null : first(html.attr("lang"), html.attr("xml:lang")),
                        text("inLanguage"),
                        meta.first(List.of("content-language", "og:locale", "dc.language", "language")))
                .filter(Objects::nonNull)
                .map(stated -> stated.strip().toLowerCase(Locale.ROOT))
                .filter(stated -> stated.matches("[a-z]{2}(?:[-_].*)?"))
                .map(stated -> stated.substring(0, 2))
                .findFirst()
                .orElse(null);
    }

    private static String clean(String text) {
        String squeezed =
                text == null ? "" : Characters.squeeze(Jsoup.parse(text).text());
        return squeezed.isEmpty() ? null : squeezed;
    }

    private static String first(String... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(null);
    }
}
