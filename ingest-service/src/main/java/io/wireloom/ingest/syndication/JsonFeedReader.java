package io.wireloom.ingest.syndication;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON Feeds of one item. */
public final class JsonFeedReader implements CopyReader {

    @Override
    public WireFormat format() {
        return WireFormat.JSON_FEED;
    }

    @Override
    public Draft read(WireItem item, FeedProfile feed) {
        String text = FeedText.of(item);
        List<JsonNode> items = new ArrayList<>();
        JsonFeed.items(text, items::add);
        if (items.size() != 1) {
            throw new UnusableItemException(
                    NOTHING_TO_READ,
                    "the feed holds " + (items.isEmpty() ? "no" : items.size()) + " items; an article is made of one");
        }
        if (!items.get(0).isObject()) {
            throw new UnusableItemException(NOTHING_TO_READ, "the feed's item is no JSON object");
        }
        return new JsonFeedItem(JsonFeed.metadata(text), items.get(0)).read(feed);
    }
}
