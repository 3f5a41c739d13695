package io.wireloom.ingest.archive;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.BAD_PARAMETER;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.UNDECODABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of NDJSON as an item: an envelope with the item inside, or a bare JSON document, such as ninjs. An envelope is an object
 * with {@code body} (text) or {@code bodyBase64} (bytes), or with {@code itemId} and {@code status} alone to withdraw an item; its
 * other fields are {@code contentType, feed, url, published, version, embargo, fileName}.
 */
final class ItemLine {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> FIELDS = Map.of(
            "contentType", WireHeaders.CONTENT_TYPE,
            "feed", WireHeaders.FEED,
            "itemId", WireHeaders.ITEM_ID,
            "url", WireHeaders.URL,
            "published", WireHeaders.PUBLISHED,
            "version", WireHeaders.VERSION,
            "status", WireHeaders.STATUS,
            "embargo", WireHeaders.EMBARGO,
            "fileName", WireHeaders.FILE_NAME);

    private ItemLine() {}

    /**
     * Reads a line.
     *
     * @param document what is said of the whole document; holds where the line does not say otherwise
     * @throws UnusableItemException when the line is no JSON object, or a field does not read
     */
    static WireItem read(byte[] line, Envelope document) {
        JsonNode object = parse(line);
        if (!object.has("body") && !object.has("bodyBase64") && !withdraws(object)) {
            return new WireItem(line, document.ofPart("application/json", null));
        }
        Map<String, String> fields = fields(object, document);
        byte[] body = body(object, fields);
        return new WireItem(body, Envelope.read(fields, document.feed(), document.received()));
    }

    private static JsonNode parse(byte[] line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UnusableItemException(UNDECODABLE, "the line is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnusableItemException(UNDECODABLE, "the line is no JSON: " + e.getMessage());
        }
        if (!node.isObject()) {
            throw new UnusableItemException(UNDECODABLE, "the line is no JSON object");
        }
        return node;
    }

    /** A bare ninjs has a uri and no itemId. */
    private static boolean withdraws(JsonNode object) {
        return object.has("itemId") && object.has("status") && !object.has("uri");
    }

    private static Map<String, String> fields(JsonNode object, Envelope document) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (document.embargo() != null) {
            fields.put(WireHeaders.EMBARGO, document.embargo().toString());
        }
        FIELDS.forEach((name, header) -> {
            JsonNode value = object.path(name);
            if (value.isContainerNode()) {
                throw new UnusableItemException(BAD_PARAMETER, name + " must be a text or a number");
            }
            if (!value.isMissingNode() && !value.isNull()) {
                fields.put(header, value.asText());
            }
        });
        return fields;
    }

    private static byte[] body(JsonNode object, Map<String, String> fields) {
        JsonNode text = object.path("body");
        JsonNode base64 = object.path("bodyBase64");
        if (text.isMissingNode() && base64.isMissingNode()) {
            return new byte[0];
        }
        if (text.isMissingNode() ? !base64.isTextual() : !(text.isTextual() && base64.isMissingNode())) {
            throw new UnusableItemException(BAD_PARAMETER, "one of body and bodyBase64 must be there, as a text");
        }
        if (text.isTextual()) {
            byte[] bytes = text.textValue().getBytes(StandardCharsets.UTF_8);
            fields.put(WireHeaders.CONTENT_TYPE, utf8(bytes, fields));
            return bytes;
        }
        try {
            return Base64.getMimeDecoder().decode(base64.textValue());
        } catch (IllegalArgumentException e) {
            throw new UnusableItemException(BAD_PARAMETER, "bodyBase64 is no base64: " + e.getMessage());
        }
    }

    /** JSON is UTF-8 whatever the item itself says of its charset. */
    private static String utf8(byte[] body, Map<String, String> fields) {
        String stated = fields.get(WireHeaders.CONTENT_TYPE);
        String type = stated == null
                ? WireFormat.of(body, Envelope.read(fields, "", null)).mediaType()
                : stated.split(";", 2)[0].strip();
        return type + "; charset=utf-8";
    }
}
