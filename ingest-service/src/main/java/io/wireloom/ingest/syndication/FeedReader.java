package io.wireloom.ingest.syndication;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;

import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.util.List;

/** Reads XML feeds of one entry, and single entries, as {@link FeedUnpacker} hands them out. */
public final class FeedReader implements CopyReader {

    private final WireFormat format;

    /** @param format RSS, Atom or RDF: what a document calls itself; it may turn out to be any of the three */
    public FeedReader(WireFormat format) {
        this.format = format;
    }

    @Override
    public WireFormat format() {
        return format;
    }

    @Override
    public Draft read(WireItem item, FeedProfile feed) {
        FeedDocument document = FeedDocument.of(FeedText.of(item));
        int entries = document.entries().size();
        if (entries != 1) {
            throw new UnusableItemException(
                    NOTHING_TO_READ,
                    document.isFeed()
                            ? "the feed holds " + (entries == 0 ? "no" : entries)
                                    + " entries; an article is made of one"
                            : "the document is no feed: it has no element rss, rdf:RDF, feed or entry");
        }
        String address = item.envelope().url();
        FeedTree tree = FeedTree.of(document.part(document.entries().get(0), address));
        if (tree.entry() == null) {
            throw new UnusableItemException(NOTHING_TO_READ, "the feed breaks off before its entry says anything");
        }
        return tree.deleted() ? withdrawal(tree.entry(), feed) : new Entry(tree, feed, address).read();
    }

    /** RFC 6721: the entry with that id has been taken back. */
    private static Draft withdrawal(FeedElement deleted, FeedProfile feed) {
        String id = deleted.attribute("ref");
        if (id.isEmpty()) {
            throw new UnusableItemException(NOTHING_TO_READ, "a deleted-entry does not say which entry: it has no ref");
        }
        FeedElement comment = deleted.first("at:comment", "comment");
        Stated.Builder stated = Stated.builder()
                .itemId(id)
                .status(Status.CANCELED)
                .editNote(comment == null ? null : Passage.of(comment, null).oneLine());
        FeedDates.read(deleted.attribute("when"), feed.zone()).ifPresent(time -> stated.updated(time.instant()));
        return new Draft(stated.build(), List.of());
    }
}
