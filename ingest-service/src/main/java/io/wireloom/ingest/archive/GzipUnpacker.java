package io.wireloom.ingest.archive;

import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Takes the one document out of a gzip file; all that is said beside the file holds for it. */
public final class GzipUnpacker implements Unpacker {

    @Override
    public WireFormat format() {
        return WireFormat.GZIP;
    }

    @Override
    public void unpack(InputStream body, Envelope envelope, Parts parts) throws IOException {
        String name = envelope.fileName();
        String inner = name == null ? null : name.replaceFirst("(?i)\\.gz$", "");
        parts.document(new GZIPInputStream(body), envelope.withContent(null, inner));
    }
}
