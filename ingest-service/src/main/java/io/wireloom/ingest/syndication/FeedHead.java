package io.wireloom.ingest.syndication;

import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.time.Instant;
import java.util.Optional;

/**
 * What a feed says of itself; each null when it does not say.
 *
 * @param title without markup
 * @param link the site or page that it is the feed of
 * @param description without markup
 * @param language as it writes it, such as {@code en-US}
 * @param rights who may use it
 * @param id its own identity
 * @param author whom it names as its author or editor
 * @param updated when it was last changed
 */
public record FeedHead(
        String title,
        String link,
        String description,
        String language,
        String rights,
        String id,
        String author,
        Instant updated) {

    /**
     * Reads a feed document's head, whether it holds entries or not.
     *
     * @return none when the document is no feed
     * @throws io.wireloom.ingest.wire.UnusableItemException when the bytes are no text
     */
    public static Optional<FeedHead> of(WireItem item) {
        if (WireFormat.of(item) == WireFormat.JSON_FEED) {
            return JsonFeed.head(FeedText.of(item));
        }
        FeedDocument document = FeedDocument.of(FeedText.of(item));
        String address = item.envelope().url();
        return document.root() == null
                ? Optional.empty()
                : Optional.of(of(FeedTree.of(document.head(address)).feed(), address));
    }

    private static FeedHead of(FeedElement feed, String document) {
        String author = People.authors(feed);
        String editor = feed.firstText("managingeditor", "webmaster");
        String id = feed.firstText("id");
        String language = feed.firstText("language", "dc:language");
        return new FeedHead(
                line(feed, document, "title", "dc:title"),
                new EntryLinks(feed, feed, document).link(feed),
                line(feed, document, "description", "subtitle", "tagline", "dc:description"),
                language != null ? language : feed.language(),
                line(feed, document, "rights", "copyright", "dc:rights"),
                id != null ? id : feed.attribute("rdf:about").isEmpty() ? null : feed.attribute("rdf:about"),
                author != null || editor == null ? author : People.name(editor),
                updated(feed));
    }

    private static String line(FeedElement feed, String document, String... names) {
        FeedElement element = feed.first(names);
        return element == null ? null : Passage.of(element, document).oneLine();
    }

    private static Instant updated(FeedElement feed) {
        String[] names = {"updated", "modified", "lastbuilddate", "pubdate", "dc:date", "dcterms:modified"};
        for (String name : names) {
            for (FeedElement element : feed.all(name)) {
                Optional<FeedTime> time = FeedDates.read(element.text(), null);
                if (time.isPresent()) {
                    return time.get().instant();
                }
            }
        }
        return null;
    }
}
