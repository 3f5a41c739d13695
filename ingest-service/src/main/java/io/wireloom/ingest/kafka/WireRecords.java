package io.wireloom.ingest.kafka;

import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.Lane;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Items as records of {@code wire-copy} or {@code wire-copy-backfill}, and back. */
public final class WireRecords {

    private WireRecords() {}

    /** The record of an item: its bytes as they are, the envelope as headers, feed and item id as key. */
    public static ProducerRecord<String, byte[]> of(WireItem item, String itemId, Lane lane) {
        String key = item.envelope().feed() + ":" + itemId;
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(lane.topic().topicName(), key, item.body());
        item.envelope().fields().forEach((name, value) -> record.headers()
                .add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** The record of a part of a document: keyed by its bytes, as its own identity is not read yet. */
    public static ProducerRecord<String, byte[]> of(WireItem part, Lane lane) {
        return of(part, part.digest(), lane);
    }

    /**
     * The item of a record, whoever wrote it.
     *
     * @throws io.wireloom.ingest.wire.UnusableItemException when a header does not read as what it must be
     */
    static WireItem item(ConsumerRecord<String, byte[]> record, String defaultFeed) {
        Map<String, String> fields = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                fields.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        Instant received = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
        return new WireItem(record.value(), Envelope.read(fields, defaultFeed, received));
    }
}
