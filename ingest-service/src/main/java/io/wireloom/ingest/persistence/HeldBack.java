package io.wireloom.ingest.persistence;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item that is kept back, as operators see it: never its text.
 *
 * @param articleId the story
 * @param versionId the item's own version
 * @param feed the feed that delivered it
 * @param itemId the provider's own identity for it
 * @param reason {@code embargo}, or {@code lead} while an item that it goes on from is missing
 * @param until when it goes out; null while it waits for another item
 * @param since when it was taken
 */
@Schema(description = "An item that is kept back; its text is not shown")
public record HeldBack(
        String articleId, String versionId, String feed, String itemId, String reason, Instant until, Instant since) {}
