package io.wireloom.ingest.archive;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.UNDECODABLE;

import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Takes web archives apart (ISO 28500, WARC 1.0 and 1.1), compressed or not: the pages that were answered with 200, resources and
 * conversions, where they are HTML, XML, JSON or text. All else is passed over: requests, metadata, revisits, other answers,
 * pictures and scripts. A page's address goes along; the time of its capture does not, as it is neither when the page was
 * published nor when it was received.
 */
public final class WarcUnpacker implements Unpacker {

    @Override
    public WireFormat format() {
        return WireFormat.WARC;
    }

    @Override
    public void unpack(InputStream body, Envelope envelope, Parts parts) throws IOException {
        // The reader is not closed: it holds nothing but the stream, which its owner closes.
        WarcReader reader = new WarcReader(body);
        try {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof WarcTargetRecord record) {
                    handOut(record, envelope, parts);
                }
            }
        } catch (IllegalArgumentException | NullPointerException e) {
            // The parser fails with the latter on a record without a type or an address.
            throw new IOException("a record's headers do not read: " + e.getMessage(), e);
        }
    }

    private static void handOut(WarcTargetRecord record, Envelope envelope, Parts parts) throws IOException {
        Optional<Capture> capture;
        try {
            capture = Capture.of(record);
        } catch (IOException | IllegalArgumentException e) {
            parts.refused(
                    envelope.ofPart(null, EntryName.clean(record.target())),
                    new UnusableItemException(UNDECODABLE, "the record is damaged: " + e.getMessage()));
            return;
        }
        if (capture.isPresent()) {
            Envelope page =
                    envelope.ofPart(capture.get().type(), null).at(capture.get().address());
            parts.document(capture.get().body(), page);
        }
    }
}
