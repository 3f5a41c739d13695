package io.wireloom.bench.corpus;

import java.time.Instant;

/**
 * A document of an evaluation set, before any service has read it.
 *
 * @param id as the set names it
 * @param body its text, or its page
 * @param published null when the set does not say
 * @param source the outlet; null when the set does not say
 * @param fileName null when it is no file of its own; its ending hints at the format
 */
public record Document(String id, String body, Instant published, String source, String fileName) {

    /** A bare text. */
    public static Document of(String id, String body) {
        return new Document(id, body, null, null, null);
    }
}
