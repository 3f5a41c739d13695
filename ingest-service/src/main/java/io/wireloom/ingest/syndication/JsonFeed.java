package io.wireloom.ingest.syndication;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.UNDECODABLE;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.ingest.wire.UnusableItemException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** JSON Feed documents (version 1 and 1.1), read piece by piece, so that damage in one place loses nothing before it. */
final class JsonFeed {

    static final ObjectMapper MAPPER = mapper();

    private static final int MOST_METADATA = 32_000;
    private static final int DEEPEST = 100;

    private JsonFeed() {}

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(FeedUnpacker.MOST_BYTES)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** The feed's head; none when the document is no JSON object. */
    static Optional<FeedHead> head(String text) {
        ObjectNode feed = metadata(text);
        if (feed.isEmpty()) {
            return Optional.empty();
        }
        JsonFeedItem item = new JsonFeedItem(feed, feed);
        return Optional.of(new FeedHead(
                item.text(feed, "title"),
                item.text(feed, "home_page_url"),
                item.text(feed, "description"),
                item.text(feed, "language"),
                null,
                item.text(feed, "feed_url"),
                item.authors(feed),
                null));
    }

    /** What the feed says of itself, as far as the document can be read. */
    static ObjectNode metadata(String text) {
        ObjectNode feed = MAPPER.createObjectNode();
        int[] left = {MOST_METADATA};
        try {
            walk(text, node -> {}, (name, value) -> {
                int length = value.toString().length();
                if (length <= left[0]) {
                    feed.set(name, value);
                    left[0] -= length;
                }
            });
        } catch (UnusableItemException e) {
            // What stands before the damage holds.
            return feed;
        }
        return feed;
    }

    /**
     * Hands out the items in order.
     *
     * @throws UnusableItemException when the document is no feed, or is damaged; items handed out before stand
     */
    static void items(String text, Consumer<JsonNode> items) {
        walk(text, items, (name, value) -> {});
    }

    private static void walk(String text, Consumer<JsonNode> items, BiConsumer<String, JsonNode> fields) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnusableItemException(NOTHING_TO_READ, "the document is no JSON Feed: it is no JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        items.accept(parser.readValueAsTree());
                    }
                } else {
                    fields.accept(name, parser.readValueAsTree());
                }
            }
        } catch (IOException e) {
            throw new UnusableItemException(UNDECODABLE, "the JSON is damaged or breaks off: " + reason(e));
        }
    }

    private static String reason(IOException e) {
        String message = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
        return message == null || message.length() <= 300 ? message : message.substring(0, 300) + "…";
    }
}
