package io.wireloom.ingest.wire;

import io.wireloom.contracts.Article.Status;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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

    /** A hash of the bytes, as hex digits. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
