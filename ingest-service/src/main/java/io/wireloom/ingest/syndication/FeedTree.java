package io.wireloom.ingest.syndication;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A feed of one entry, read.
 *
 * @param feed what the feed says of itself; an empty element when nothing
 * @param entry null when there is none
 */
record FeedTree(FeedElement feed, FeedElement entry) {

    private static final Set<String> FEEDS = Set.of("channel", "feed");
    private static final Set<String> ENTRIES = Set.of("item", "entry", "deleted-entry");

    static FeedTree of(String document) {
        Document tree = Jsoup.parse(document, "", Parser.xmlParser());
        // What is taken out of the tree again as markup goes to a reader of HTML.
        tree.outputSettings().syntax(Document.OutputSettings.Syntax.html).prettyPrint(false);
        Element feed = find(tree, FEEDS);
        Element entry = find(tree, ENTRIES);
        return new FeedTree(
                new FeedElement(feed == null ? new Element("channel") : feed),
                entry == null ? null : new FeedElement(entry));
    }

    /** Whether the entry is the mark of one that has been taken back (RFC 6721). */
    boolean deleted() {
        return entry != null && localName(entry.element()).equals("deleted-entry");
    }

    private static Element find(Document tree, Set<String> names) {
        return tree.stream()
                .filter(element -> names.contains(localName(element)))
                .findFirst()
                .orElse(null);
    }

    private static String localName(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }
}
