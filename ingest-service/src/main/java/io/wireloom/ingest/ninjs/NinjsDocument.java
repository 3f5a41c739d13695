package io.wireloom.ingest.ninjs;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.MALFORMED;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wireloom.ingest.text.TextDecoder;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON document and the items in it: one item, an array of them, or a provider's answer with items somewhere inside.
 *
 * @param items the items, in order
 * @param wrapped whether they came inside a provider's answer, which then is not the IPTC's format to the letter
 */
record NinjsDocument(List<JsonNode> items, boolean wrapped) {

    private static final int DEEPEST = 200;
    private static final int DEEPEST_WRAPPING = 4;
    private static final List<String> WRAPPINGS =
            List.of("data", "item", "items", "_items", "docs", "results", "articles", "news");
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build())
            .build();

    /**
     * Reads a document.
     *
     * @throws UnusableItemException when it is not JSON, or nothing in it could be an item
     */
    static NinjsDocument read(WireItem wire) {
        String text = TextDecoder.decode(
                wire.body(), WireFormat.charset(wire.envelope().contentType()).orElse(null));
        JsonNode root = parse(text.startsWith("\ufeff") ? text.substring(1) : text);
        List<JsonNode> items = new ArrayList<>();
        boolean wrapped = collect(root, items, 0);
        if (items.isEmpty()) {
            throw new UnusableItemException(NOTHING_TO_READ, "the JSON document holds no news item");
        }
        return new NinjsDocument(items, wrapped);
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory can be written", e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new UnusableItemException(TOO_LARGE, "the JSON passes a bound: " + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new UnusableItemException(
                    MALFORMED,
                    "not JSON: " + e.getOriginalMessage() + ", at line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        }
    }

    /** Whether anything was unwrapped on the way. */
    private static boolean collect(JsonNode node, List<JsonNode> items, int depth) {
        if (node.isArray()) {
            boolean wrapped = false;
            for (JsonNode element : node) {
                wrapped |= collect(element, items, depth);
            }
            return wrapped;
        }
        if (!node.isObject()) {
            return false;
        }
        JsonNode inner = identified(node) || depth == DEEPEST_WRAPPING ? null : wrapping(node);
        if (inner == null) {
            items.add(node);
            return false;
        }
        collect(inner, items, depth + 1);
        return true;
    }

    private static boolean identified(JsonNode node) {
        return node.has("uri") || node.has("guid") || node.has("headline") || node.has("headlines");
    }

    private static JsonNode wrapping(JsonNode node) {
        return WRAPPINGS.stream()
                .map(node::path)
                .filter(inner ->
                        inner.isObject() || (inner.isArray() && inner.path(0).isObject()))
                .findFirst()
                .orElse(null);
    }
}
