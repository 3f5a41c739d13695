package io.wireloom.ingest.lifecycle;

import java.time.Instant;

/**
 * An item that is kept back.
 *
 * @param piece the item
 * @param reason why
 * @param until when it goes out; null when it waits for another item
 */
public record Held(Piece piece, Reason reason, Instant until) {

    /** Why an item is kept back. */
    public enum Reason {
        /** Its embargo is still running. */
        EMBARGO,
        /** The lead that it belongs to, or an addition before it, is missing. */
        LEAD
    }
}
