package io.wireloom.ingest.copy;

import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes apart documents of one format that can hold several items: feeds, messages, archives. Each part is a document that reads
 * by itself, so that it can be written to a topic, dead-lettered and replayed alone.
 */
public interface Unpacker {

    /** The format it takes apart. */
    WireFormat format();

    /**
     * Hands out the parts in order, each as soon as it has been read. A part that is damaged is handed out as it is: its reader says
     * what is wrong with it. A document with a single item that reads by itself is handed out unchanged.
     *
     * @param envelope what the sender says beside the document; what can hold for one item only does not pass to parts of many
     * @throws io.wireloom.ingest.wire.UnusableItemException when the document as a whole cannot be read, or passes a limit; parts
     *     handed out before stand
     * @throws IOException when the bytes cannot be read to their end
     */
    void unpack(InputStream body, Envelope envelope, Parts parts) throws IOException;
}
