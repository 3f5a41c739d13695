package io.wireloom.ingest.wire;

import io.wireloom.contracts.Article.Status;

/** One item as received. */
public final class WireItem {

    private final byte[] body;
    private final Envelope envelope;

    /**
     * @param body the item's own bytes, empty only for a withdrawal
     * @param envelope what the sender says beside them
     */
    public WireItem(byte[] body, Envelope envelope) {
        this.body = body == null ? new byte[0] : body;
        this.envelope = envelope;
    }

    /** The bytes themselves, not a copy. */
    public byte[] body() {
        return body;
    }

    public Envelope envelope() {
        return envelope;
    }

    /** Whether the body holds nothing but white space. */
    public boolean blank() {
        for (byte b : body) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Whether the sender withdraws the story rather than telling it. */
    public boolean withdrawal() {
        boolean withdrawn = envelope.status() == Status.CANCELED || envelope.status() == Status.WITHHELD;
        return withdrawn && blank() && envelope.itemId() != null;
    }
}
