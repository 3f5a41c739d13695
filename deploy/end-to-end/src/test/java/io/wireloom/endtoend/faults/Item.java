package io.wireloom.endtoend.faults;

import io.wireloom.contracts.Topic;
import io.wireloom.contracts.WireHeaders;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One item as a feed delivers it.
 *
 * @param feed the feed
 * @param itemId the provider's identity for it
 * @param version the provider's number, from 1
 * @param status {@code usable} or {@code canceled}
 * @param published when, RFC 3339
 * @param text its body
 * @param readable whether anything can be made of it; what cannot be read is sent by the topic only, and must be dead-lettered
 */
record Item(String feed, String itemId, int version, String status, String published, String text, boolean readable) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Names it among all items. */
    String name() {
        return feed + ":" + itemId + "#" + version;
    }

    /** The key of its record on {@code wire-copy}. */
    String key() {
        return feed + ":" + itemId;
    }

    String contentType() {
        return readable ? "text/plain" : "application/nitf+xml";
    }

    /** How it is sent to the HTTP door of an ingest-service. */
    HttpRequest request(URI door) {
        Map<String, String> says = new LinkedHashMap<>();
        says.put("feed", feed);
        says.put("itemId", itemId);
        says.put("version", Integer.toString(version));
        says.put("status", status);
        says.put("published", published);
        String query = says.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(door.resolve("/api/v1/wire?" + query))
                .timeout(PATIENCE)
                .header("Content-Type", contentType())
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
    }

    /** How it is written by somebody who writes to the topic. */
    ProducerRecord<String, byte[]> record() {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topic.WIRE_COPY.topicName(), key(), text.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        WireHeaders.CONTENT_TYPE, contentType(),
                        WireHeaders.FEED, feed,
                        WireHeaders.ITEM_ID, itemId,
                        WireHeaders.VERSION, Integer.toString(version),
                        WireHeaders.STATUS, status,
                        WireHeaders.PUBLISHED, published)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
