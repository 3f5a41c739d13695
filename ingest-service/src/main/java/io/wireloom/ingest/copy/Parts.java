package io.wireloom.ingest.copy;

import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.io.IOException;
import java.io.InputStream;

/** Takes the parts of a document, in order. */
public interface Parts {

    /**
     * What follows comes from the next part of the outermost document: the next line, entry or record that holds something. A part
     * that is a document itself gives several items, or none.
     *
     * @param number the part's place in the document, from 1
     */
    default void part(int number) {}

    /** A part that reads by itself, or whose reader will say why it does not. */
    void item(WireItem item);

    /**
     * A part that may be large, or a document of many items itself, as those of archives are: read before this returns. What is
     * wrong with it is said of this part only.
     *
     * @param body the part's bytes; not closed
     * @throws IOException when the whole document cannot be read on
     */
    default void document(InputStream body, Envelope envelope) throws IOException {
        item(new WireItem(body.readAllBytes(), envelope));
    }

    /**
     * A part of which the bytes cannot be handed on, such as one that is too large.
     *
     * @param envelope names the part
     * @param reason what is wrong with it
     */
    void refused(Envelope envelope, UnusableItemException reason);
}
