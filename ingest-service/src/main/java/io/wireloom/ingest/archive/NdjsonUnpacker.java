package io.wireloom.ingest.archive;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;

import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Takes lines of JSON apart, as {@link ItemLine} reads them; a line that does not read is refused by itself. */
public final class NdjsonUnpacker implements Unpacker {

    /** The largest record of the topic, 16 MiB, in base64 with its envelope. */
    private static final int LONGEST_LINE = 24 << 20;

    @Override
    public WireFormat format() {
        return WireFormat.NDJSON;
    }

    @Override
    public void unpack(InputStream body, Envelope envelope, Parts parts) throws IOException {
        Lines lines = new Lines(body, LONGEST_LINE);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (lines.number() == 1) {
                line = withoutMark(line);
            }
            handOut(line, lines, envelope, parts);
        }
    }

    private static void handOut(byte[] line, Lines lines, Envelope envelope, Parts parts) {
        if (new WireItem(line, envelope).blank()) {
            return;
        }
        Envelope name = envelope.ofPart(null, "line " + lines.number());
        if (lines.tooLong()) {
            parts.refused(
                    name, new UnusableItemException(TOO_LARGE, "the line is longer than " + LONGEST_LINE + " bytes"));
            return;
        }
        WireItem item;
        try {
            item = ItemLine.read(line, envelope);
        } catch (UnusableItemException e) {
            parts.refused(name, e);
            return;
        }
        parts.item(item);
    }

    private static byte[] withoutMark(byte[] line) {
        boolean mark = line.length >= 3 && line[0] == (byte) 0xef && line[1] == (byte) 0xbb && line[2] == (byte) 0xbf;
        return mark ? Arrays.copyOfRange(line, 3, line.length) : line;
    }
}
