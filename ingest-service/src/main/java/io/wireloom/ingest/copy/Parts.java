package io.wireloom.ingest.copy;

import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;

/** Takes the parts of a document, in order. */
public interface Parts {

    /** A part that reads by itself, or whose reader will say why it does not. */
    void item(WireItem item);

    /**
     * A part of which the bytes cannot be handed on, such as one that is too large.
     *
     * @param envelope names the part
     * @param reason what is wrong with it
     */
    void refused(Envelope envelope, UnusableItemException reason);
}
