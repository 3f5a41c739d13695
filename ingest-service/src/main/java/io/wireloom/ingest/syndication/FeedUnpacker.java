package io.wireloom.ingest.syndication;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;

import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.syndication.FeedDocument.Span;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Takes XML feeds apart: each entry becomes a feed of its own, with what the feed says of itself, in UTF-8. */
public final class FeedUnpacker implements Unpacker {

    /** Largest document, in bytes: tens of thousands of entries of usual size. */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    private final WireFormat format;

    /** @param format RSS, Atom or RDF: what a document calls itself; it may turn out to be any of the three */
    public FeedUnpacker(WireFormat format) {
        this.format = format;
    }

    @Override
    public WireFormat format() {
        return format;
    }

    @Override
    public void unpack(InputStream body, Envelope envelope, Parts parts) throws IOException {
        byte[] bytes = bounded(body);
        FeedDocument document = FeedDocument.of(FeedText.of(bytes, envelope.contentType()));
        if (!document.isFeed()) {
            throw new UnusableItemException(
                    NOTHING_TO_READ, "the document is no feed: it has no element rss, rdf:RDF, feed or entry");
        }
        boolean single = document.entries().size() == 1;
        boolean unchanged = single && (document.root() == null || envelope.url() == null);
        Envelope ofPart = unchanged ? envelope : ofPart(envelope, single, format);
        for (Span entry : document.entries()) {
            if (entry.length() > FeedDocument.LONGEST_ENTRY) {
                parts.refused(ofPart, document.tooLong(entry));
            } else if (unchanged) {
                parts.item(new WireItem(bytes, envelope));
            } else {
                String part = document.part(entry, envelope.url());
                parts.item(new WireItem(part.getBytes(StandardCharsets.UTF_8), ofPart));
            }
        }
    }

    /** The address of a feed is not that of the only entry in it; what else the sender says of the document holds for the entry. */
    static Envelope ofPart(Envelope envelope, boolean single, WireFormat format) {
        String type = format.mediaType() + "; charset=utf-8";
        return single
                ? new Envelope(
                        type,
                        envelope.feed(),
                        envelope.itemId(),
                        null,
                        envelope.published(),
                        envelope.version(),
                        envelope.status(),
                        envelope.embargo(),
                        envelope.fileName(),
                        envelope.received())
                : envelope.ofPart(type, envelope.fileName());
    }

    /** A document's bytes, not more than {@link #MOST_BYTES}. */
    static byte[] bounded(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnusableItemException(
                    TOO_LARGE, "the feed is larger than the " + MOST_BYTES + " bytes allowed; send it in parts");
        }
        return bytes;
    }
}
