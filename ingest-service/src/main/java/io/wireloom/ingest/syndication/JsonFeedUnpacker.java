package io.wireloom.ingest.syndication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Takes JSON Feeds apart: each item becomes a feed of its own, with what the feed says of itself. */
public final class JsonFeedUnpacker implements Unpacker {

    private static final int LONGEST_NAME = 200;

    @Override
    public WireFormat format() {
        return WireFormat.JSON_FEED;
    }

    @Override
    public void unpack(InputStream body, Envelope envelope, Parts parts) throws IOException {
        byte[] bytes = FeedUnpacker.bounded(body);
        String text = FeedText.of(bytes, envelope.contentType());
        ObjectNode metadata = JsonFeed.metadata(text);
        if (envelope.url() != null && metadata.path("feed_url").asText("").isBlank()) {
            metadata.put("feed_url", envelope.url());
        }
        Envelope ofPart = FeedUnpacker.ofPart(envelope, false, WireFormat.JSON_FEED);
        Held held = new Held(new WireItem(bytes, envelope), metadata, ofPart, parts);
        try {
            JsonFeed.items(text, held::take);
        } catch (UnusableItemException e) {
            held.handOut();
            parts.refused(ofPart, e);
            return;
        }
        held.handOutWhole();
    }

    /** Keeps the item last read, until it is known whether it is the only one. */
    private static final class Held {
        private final WireItem document;
        private final ObjectNode metadata;
        private final Envelope ofPart;
        private final Parts parts;
        private JsonNode item;
        private boolean several;

        Held(WireItem document, ObjectNode metadata, Envelope ofPart, Parts parts) {
            this.document = document;
            this.metadata = metadata;
            this.ofPart = ofPart;
            this.parts = parts;
        }

        void take(JsonNode next) {
            several |= item != null;
            handOut();
            item = next;
        }

        void handOut() {
            handOut(ofPart);
        }

        private void handOut(Envelope as) {
            if (item != null) {
                int length = item.toString().length();
                if (length > FeedDocument.LONGEST_ENTRY) {
                    String name = item.path("id").asText("");
                    parts.refused(
                            as,
                            name.isBlank() || name.length() > LONGEST_NAME
                                    ? FeedDocument.tooLong(length)
                                    : FeedDocument.tooLong("'" + name + "'", length));
                } else {
                    ObjectNode part = metadata.deepCopy();
                    part.putArray("items").add(item);
                    parts.item(new WireItem(part.toString().getBytes(StandardCharsets.UTF_8), as));
                }
                item = null;
            }
        }

        void handOutWhole() {
            if (several || item == null) {
                handOut();
            } else if (document.envelope().url() == null) {
                parts.item(document);
            } else {
                handOut(FeedUnpacker.ofPart(document.envelope(), true, WireFormat.JSON_FEED));
            }
        }
    }
}
