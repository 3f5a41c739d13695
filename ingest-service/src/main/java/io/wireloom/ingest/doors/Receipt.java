package io.wireloom.ingest.doors;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to an item that was taken.
 *
 * @param articleId the item's story over all its versions
 * @param versionId this version of it
 * @param status whether this version is new
 * @param itemId the item's identity in its feed, as stated or found
 * @param embargoedUntil when its embargo ends, until which it is held back; null when none is running
 */
@Schema(description = "The answer to an item that was taken")
public record Receipt(String articleId, String versionId, Status status, String itemId, Instant embargoedUntil) {

    /** Whether a version is new. */
    public enum Status {
        /** New; the broker has it. */
        ACCEPTED,
        /** Taken before; nothing was done. */
        UNCHANGED
    }
}
