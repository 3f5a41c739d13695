package io.wireloom.ingest.doors.feed;

import io.wireloom.ingest.polling.Answer;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.time.Instant;
import java.util.Set;

/** What a server answered, as a document of wire copy. */
final class FeedDocuments {

    /** What is answered instead of a feed: log-in pages, error pages, greetings. */
    private static final Set<WireFormat> NO_FEEDS = Set.of(WireFormat.HTML, WireFormat.PLAIN_TEXT, WireFormat.EMAIL);

    /** Servers state these for feeds, too: the content tells. Only the charset is believed. */
    private static final Set<WireFormat> NOT_BELIEVED = Set.of(WireFormat.HTML, WireFormat.PLAIN_TEXT);

    private FeedDocuments() {}

    static WireItem of(Answer.Content content, String feed, Instant received) {
        String type = content.contentType();
        WireItem stated = item(content, type, feed, received);
        try {
            if (!NOT_BELIEVED.contains(WireFormat.of(stated))) {
                return stated;
            }
        } catch (UnusableItemException e) {
            // A type that is not read says less than the content.
            return item(content, unstated(type), feed, received);
        }
        return item(content, unstated(type), feed, received);
    }

    /** Why it cannot be a feed; null when it may be one. */
    static String refusal(WireItem document) {
        if (document.blank()) {
            return "the answer is empty";
        }
        try {
            return NO_FEEDS.contains(WireFormat.of(document)) ? "the answer is no feed" : null;
        } catch (UnusableItemException e) {
            return "the answer is no feed: " + e.getMessage();
        }
    }

    private static String unstated(String type) {
        return WireFormat.charset(type)
                .map(charset -> "application/xml; charset=" + charset)
                .orElse("application/octet-stream");
    }

    private static WireItem item(Answer.Content content, String type, String feed, Instant received) {
        return new WireItem(
                content.body(), new Envelope(type, feed, null, null, null, null, null, null, null, received));
    }
}
