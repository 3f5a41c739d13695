package io.wireloom.ingest.syndication;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;

import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.UnusableItemException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One entry of an XML feed, RSS's and Atom's words for things alike: feeds mix them. */
final class Entry {

    private static final String[] PUBLISHED = {
        "published",
        "issued",
        "pubdate",
        "dc:date",
        "dcterms:issued",
        "dcterms:available",
        "dcterms:created",
        "created",
        "wp:post_date_gmt"
    };
    private static final String[] UPDATED = {"updated", "modified", "dcterms:modified", "wp:post_modified_gmt"};
    private final FeedElement entry;
    private final FeedElement feed;
    private final FeedProfile profile;
    private final String document;

    Entry(FeedTree tree, FeedProfile profile, String document) {
        this.entry = tree.entry();
        this.feed = tree.feed();
        this.profile = profile;
        this.document = document;
    }

    /** @throws UnusableItemException when the entry has neither a title nor a text */
    Draft read() {
        WordPress.refuseOther(entry);
        Publication publication = Publication.of(entry, feed, profile, document);
        FeedElement title = entry.first("title", "dc:title", "media:title");
        String headline = title == null
                ? null
                : publication.without(Passage.of(title, document).oneLine());
        EntryPassages passages = EntryPassages.of(entry, document);
        EntryTexts texts = EntryTexts.of(passages.full(), passages.brief(), headline);
        if ((headline == null || headline.isBlank()) && !texts.hasWords()) {
            throw new UnusableItemException(NOTHING_TO_READ, "the entry" + named() + " has neither a title nor a text");
        }
        List<Line> lines = new ArrayList<>(texts.lines());
        lines.addAll(captions(headline, texts));
        return new Draft(stated(publication, headline, texts), lines);
    }

    private List<Line> captions(String headline, EntryTexts texts) {
        List<String> known = new ArrayList<>();
        texts.lines().forEach(line -> known.add(line.text()));
        known.add(headline == null ? "" : headline);
        return Captions.of(entry, known);
    }

    private Stated stated(Publication publication, String headline, EntryTexts texts) {
        EntryLinks links = new EntryLinks(entry, feed, document);
        ZoneId zone = profile.zone();
        Optional<FeedTime> published = time(zone, PUBLISHED);
        Optional<FeedTime> updated = time(zone, UPDATED);
        Optional<FeedTime> main = published.or(() -> updated);
        Stated.Builder stated = Stated.builder()
                .itemId(links.identity())
                .url(links.page())
                .headline(headline)
                .byline(byline())
                .published(main.map(FeedTime::instant).orElse(null))
                .updated(updated.map(FeedTime::instant).orElse(null))
                .zone(main.map(FeedTime::zone).orElse(null))
                .publisher(publication.outlet())
                .credit(credit(publication))
                .language(language())
                .usageTerms(rights());
        if (publication.source() != null) {
            stated.upstream(
                    publication.source().kind(),
                    publication.source().name(),
                    publication.source().url());
        }
        if (texts.firstPublished() != null && foreign(texts.firstPublished().url(), links)) {
            stated.upstream(
                    texts.firstPublished().kind(),
                    texts.firstPublished().name(),
                    texts.firstPublished().url());
        }
        links.upstream().forEach(upstream -> stated.upstream(upstream.kind(), upstream.name(), upstream.url()));
        Subjects.state(entry, document, stated);
        status(stated, main);
        return stated.build();
    }

    private Optional<FeedTime> time(ZoneId zone, String... names) {
        for (String name : names) {
            // WordPress writes these in UTC, and does not say so.
            ZoneId own = name.endsWith("_gmt") ? null : zone;
            for (FeedElement element : entry.all(name)) {
                Optional<FeedTime> time = FeedDates.read(element.text(), own);
                if (time.isPresent()) {
                    return time;
                }
            }
        }
        return Optional.empty();
    }

    /** Atom (section 4.2.1): an entry without authors has those of its source, else of its feed. */
    private String byline() {
        String authors = People.authors(entry);
        if (authors != null) {
            return WordPress.displayName(feed, authors);
        }
        for (FeedElement source : entry.all("source")) {
            String named = People.authors(source.opened());
            if (named != null) {
                return named;
            }
        }
        return People.authors(feed);
    }

    private String credit(Publication publication) {
        FeedElement publisher = entry.first("dc:publisher");
        String name = publisher == null ? null : People.name(publisher.text());
        String outlet = publication.outlet() == null ? "" : publication.outlet();
        return name == null || outlet.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)) ? null : name;
    }

    private String language() {
        FeedElement text = entry.first(EntryPassages.FULL);
        FeedElement brief = entry.first(EntryPassages.BRIEF);
        FeedElement title = entry.first("title");
        return Languages.code(
                text == null ? null : text.language(),
                brief == null ? null : brief.language(),
                title == null ? null : title.language(),
                entry.firstText("dc:language", "language"),
                entry.language(),
                feed.firstText("language", "dc:language"));
    }

    private String rights() {
        FeedElement rights = entry.first("rights", "copyright", "dc:rights", "dcterms:rights", "media:copyright");
        if (rights == null) {
            rights = feed.first("rights", "copyright", "dc:rights", "dcterms:rights");
        }
        if (rights != null) {
            return Passage.of(rights, document).oneLine();
        }
        return entry.all("link").stream()
                .filter(link -> link.attribute("rel").equalsIgnoreCase("license"))
                .map(link -> FeedElement.resolve(link.attribute("href"), link.base(document)))
                .filter(address -> address != null)
                .findFirst()
                .orElse(entry.firstText("cc:license"));
    }

    private void status(Stated.Builder stated, Optional<FeedTime> published) {
        for (FeedElement control : entry.all(List.of("app:control"))) {
            if ("yes".equalsIgnoreCase(control.opened().firstText("app:draft"))) {
                stated.status(Status.WITHHELD);
            }
        }
        WordPress.state(entry, published.map(FeedTime::instant).orElse(null), stated);
    }

    private String named() {
        EntryLinks links = new EntryLinks(entry, feed, document);
        String name = links.page() != null ? links.page() : links.identity();
        return name == null ? "" : " " + (name.length() <= 200 ? name : name.substring(0, 200) + "…");
    }

    /** Whether an address is of another site than the entry's page and the feed are. */
    private boolean foreign(String address, EntryLinks links) {
        String host = host(address);
        return Stream.of(links.page(), new EntryLinks(feed, feed, document).link(feed))
                .map(Entry::host)
                .noneMatch(own -> own.equals(host) || own.endsWith("." + host) || host.endsWith("." + own));
    }

    /** Without {@code www.}; the empty text for null. */
    private static String host(String address) {
        return address == null
                ? ""
                : address.toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://(?:www\\.)?", "")
                        .replaceFirst("(?s)[/?#:].*+", "");
    }
}
