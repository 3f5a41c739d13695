package io.wireloom.ingest.archive;

import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.unpacking.Limits;
import io.wireloom.ingest.unpacking.Unpacking;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps the parts that a document is taken apart into. */
final class PartsFixture implements Parts {

    static final int ITEM_BYTES = 100_000;

    final List<WireItem> items = new ArrayList<>();
    final List<String> refused = new ArrayList<>();

    static PartsFixture of(byte[] document, String contentType, String fileName) throws IOException {
        PartsFixture parts = new PartsFixture();
        unpacking().unpack(new ByteArrayInputStream(document), envelope(contentType, fileName), parts);
        return parts;
    }

    static Unpacking unpacking() {
        List<Unpacker> unpackers =
                List.of(new GzipUnpacker(), new NdjsonUnpacker(), new WarcUnpacker(), new ZipUnpacker());
        return new Unpacking(unpackers, new Limits(ITEM_BYTES, 1_000, Limits.DEPTH));
    }

    static Envelope envelope(String contentType, String fileName) {
        Envelope bare = Envelope.read(Map.of(), "coast", Instant.parse("2026-03-01T10:00:00Z"));
        return bare.withContent(contentType, fileName);
    }

    @Override
    public void item(WireItem item) {
        items.add(item);
    }

    @Override
    public void refused(Envelope envelope, UnusableItemException reason) {
        refused.add(envelope.fileName() + ": " + reason.reason() + ": " + reason.getMessage());
    }

    List<String> texts() {
        return items.stream()
                .map(item -> new String(item.body(), StandardCharsets.UTF_8))
                .toList();
    }

    List<String> names() {
        return items.stream().map(item -> item.envelope().fileName()).toList();
    }
}
