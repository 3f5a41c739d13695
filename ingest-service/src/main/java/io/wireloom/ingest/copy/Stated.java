package io.wireloom.ingest.copy;

import java.time.Instant;

/**
 * What an item's metadata states; each null when it does not.
 *
 * @param headline the headline
 * @param byline who wrote it
 * @param published when it was published
 * @param updated when it was last changed
 * @param zone offset that the times were stated with, such as {@code +01:00}; null for UTC, which says nothing about the place
 * @param url its canonical address
 * @param publisher the outlet
 * @param credit the agency behind the outlet
 * @param language ISO 639-1 code
 */
public record Stated(
        String headline,
        String byline,
        Instant published,
        Instant updated,
        String zone,
        String url,
        String publisher,
        String credit,
        String language) {

    /** No metadata at all, as in plain text. */
    public static final Stated NOTHING = new Stated(null, null, null, null, null, null, null, null, null);
}
