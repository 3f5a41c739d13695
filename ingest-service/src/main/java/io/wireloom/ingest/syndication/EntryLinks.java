package io.wireloom.ingest.syndication;

import io.wireloom.contracts.Article.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The addresses of an entry: RSS's link and guid, Atom's links by their relation, those that FeedBurner keeps aside. */
final class EntryLinks {

    private final FeedElement entry;
    private final FeedElement feed;
    private final String document;

    /** @param document the address of the document; null when unknown */
    EntryLinks(FeedElement entry, FeedElement feed, String document) {
        this.entry = entry;
        this.feed = feed;
        this.document = document;
    }

    /** The page where the entry's story stands; null when none is given. */
    String page() {
        for (FeedElement original : entry.all(List.of("feedburner:origlink"))) {
            String address = FeedElement.resolve(original.text(), base(original));
            if (address != null) {
                return address;
            }
        }
        String link = link(entry);
        return link != null ? link : permanent();
    }

    /** The provider's own identity; null when it gives none, or one that is the whole feed's. */
    String identity() {
        String id = entry.firstText("id", "guid");
        if (id == null && !entry.attribute("rdf:about").isEmpty()) {
            id = entry.attribute("rdf:about");
        }
        if (id == null) {
            id = rawLink();
        }
        return id == null || id.equals(feed.firstText("id", "link")) ? null : id;
    }

    /** Pages that the entry passes on or belongs with: Atom's links {@code via} and {@code related}, Dublin Core's source. */
    List<Upstream> upstream() {
        List<Upstream> upstream = new ArrayList<>();
        for (FeedElement link : entry.all("link")) {
            String relation = relation(link);
            String address = relation.equals("via") || relation.equals("related") ? address(link) : null;
            if (address != null) {
                upstream.add(new Upstream(
                        relation.equals("via") ? "syndicated" : "related",
                        blankToNull(link.attribute("title")),
                        address));
            }
        }
        for (FeedElement source : entry.all("dc:source")) {
            String address = FeedElement.resolve(source.text(), null);
            if (address != null || !source.text().isEmpty()) {
                upstream.add(new Upstream("syndicated", address == null ? source.text() : null, address));
            }
        }
        return upstream;
    }

    /** The first link to a page for readers; those to HTML before others. */
    String link(FeedElement of) {
        String found = null;
        for (FeedElement link : of.all("link")) {
            String address = relation(link).equals("alternate") ? address(link) : null;
            boolean page =
                    link.attribute("type").isEmpty() || link.attribute("type").contains("html");
            if (address != null && page) {
                return address;
            }
            found = found == null ? address : found;
        }
        return found;
    }

    /** A link that does not resolve still tells an entry from others. */
    private String rawLink() {
        return link(entry) != null ? null : entry.firstText("link");
    }

    private String permanent() {
        for (FeedElement guid : entry.all("guid")) {
            boolean said = guid.attribute("ispermalink").equalsIgnoreCase("true");
            boolean denied = guid.attribute("ispermalink").equalsIgnoreCase("false");
            String address = denied ? null : FeedElement.resolve(guid.text(), said ? base(guid) : null);
            if (address != null) {
                return address;
            }
        }
        String about = FeedElement.resolve(entry.attribute("rdf:about"), null);
        if (about != null) {
            return about;
        }
        return entry.all("content").stream()
                .map(content -> FeedElement.resolve(content.attribute("src"), base(content)))
                .filter(address -> address != null)
                .findFirst()
                .orElse(null);
    }

    private String address(FeedElement link) {
        String href = link.attribute("href");
        return FeedElement.resolve(href.isEmpty() ? link.text() : href, base(link));
    }

    /** XML Base, else the document's address, else, as feeds without either mean it, the site that the feed is of. */
    private String base(FeedElement element) {
        String base = element.base(document);
        return base != null ? base : FeedElement.resolve(feedLink(), null);
    }

    private String feedLink() {
        for (FeedElement link : feed.all("link")) {
            if (relation(link).equals("alternate")) {
                return link.attribute("href").isEmpty() ? link.text() : link.attribute("href");
            }
        }
        return "";
    }

    private static String relation(FeedElement link) {
        String relation =
                link.attribute("rel").toLowerCase(Locale.ROOT).replace("http://www.iana.org/assignments/relation/", "");
        return relation.isEmpty() ? "alternate" : relation;
    }

    private static String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
