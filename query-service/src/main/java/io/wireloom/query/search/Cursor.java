package io.wireloom.query.search;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a page ended: the sort key and id of its last row, so that rows which arrive meanwhile neither repeat nor hide others.
 *
 * @param key the last row's sort time
 * @param id the last row's id
 * @param query fingerprint of the search it belongs to; another search must not continue with it
 */
public record Cursor(Instant key, String id, String query) {

    /** Sort time of a row that nothing dates: such rows come last. */
    public static final Instant UNDATED = Instant.parse("0001-01-01T00:00:00Z");

    /** The cursor as callers carry it: opaque, safe in an address. */
    public String encode() {
        String plain = key + "|" + query + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor handed back by a caller.
     *
     * @param text what the caller sent; null or blank for the first page
     * @param query fingerprint of the caller's search
     * @return null for the first page
     * @throws BadParameterException when it is no cursor of this search
     */
    public static Cursor decode(String text, String query) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split("\\|", 3);
            if (parts.length != 3) {
                throw notACursor();
            }
            if (!parts[1].equals(query)) {
                throw new BadParameterException(
                        "cursor", "belongs to another search: keep the other parameters as they were, or leave it out");
            }
            return new Cursor(Instant.parse(parts[0]), parts[2], parts[1]);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw notACursor();
        }
    }

    private static BadParameterException notACursor() {
        return new BadParameterException("cursor", "is not one that this service handed out: use nextCursor of a page");
    }
}
