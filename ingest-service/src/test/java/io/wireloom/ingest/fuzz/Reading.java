package io.wireloom.ingest.fuzz;

import io.wireloom.ingest.article.Normaliser;
import io.wireloom.ingest.config.Formats;
import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.unpacking.Limits;
import io.wireloom.ingest.unpacking.Unpacking;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads documents as the service does, up to the articles. */
final class Reading {

    private static final int ITEM_BYTES = 1_000_000;

    private final Normaliser normaliser = new Normaliser(Formats.readers(), text -> "en", FeedProfile::unknown);
    private final Unpacking unpacking = new Unpacking(Formats.unpackers(), new Limits(ITEM_BYTES, 500, Limits.DEPTH));

    /** A line for each item and each refusal. */
    List<String> read(WireFormat format, byte[] document) {
        List<String> lines = new ArrayList<>();
        Envelope envelope = Envelope.read(
                Map.of("content-type", format.mediaType()), "coast", Instant.parse("2026-03-03T17:00:00Z"));
        envelope = envelope.withContent(format.mediaType(), envelope.fileName());
        Parts parts = new Parts() {
            @Override
            public void part(int number) {}

            @Override
            public void item(WireItem item) {
                try {
                    lines.add("version " + normaliser.read(item).article().versionId());
                } catch (UnusableItemException e) {
                    lines.add(e.reason() + " " + e.getMessage());
                }
            }

            @Override
            public void refused(Envelope of, UnusableItemException reason) {
                lines.add(reason.reason() + " " + reason.getMessage());
            }
        };
        try {
            unpacking.unpack(new WireItem(document, envelope), parts);
        } catch (UnusableItemException e) {
            lines.add(e.reason() + " " + e.getMessage());
        }
        return lines;
    }
}
