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
 * @param rank the last row's place in an order that is not by time alone; null in one that is
 */
public record Cursor(Instant key, String id, String query, Rank rank) {

    private static final int PARTS = 4;

    /** Sort time of a row that nothing dates: such rows come last. */
    public static final Instant UNDATED = Instant.parse("0001-01-01T00:00:00Z");

    /**
     * A place in an order by score, then by time.
     *
     * @param score the greater, the earlier
     * @param oldest sort time of the oldest row that is ranked; null when all are
     * @param newest sort time of the newest row that is ranked; null when all are
     */
    public record Rank(double score, Instant oldest, Instant newest) {

        private static final String BETWEEN = ";";

        @Override
        public String toString() {
            return score + BETWEEN + text(oldest) + BETWEEN + text(newest);
        }

        private static Rank parse(String text) {
            String[] parts = text.split(BETWEEN, -1);
            if (parts.length != 3) {
                throw notACursor();
            }
            return new Rank(Double.parseDouble(parts[0]), instant(parts[1]), instant(parts[2]));
        }

        private static String text(Instant moment) {
            return moment == null ? "" : moment.toString();
        }

        private static Instant instant(String text) {
            return text.isEmpty() ? null : Instant.parse(text);
        }
    }

    /** A cursor in an order by time. */
    public Cursor(Instant key, String id, String query) {
        this(key, id, query, null);
    }

    /** The cursor as callers carry it: opaque, safe in an address. */
    public String encode() {
        String plain = key + "|" + query + "|" + (rank == null ? "" : rank) + "|" + id;
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
            String[] parts = plain.split("\\|", PARTS);
            if (parts.length != PARTS) {
                throw notACursor();
            }
            if (!parts[1].equals(query)) {
                throw new BadParameterException(
                        "cursor", "belongs to another search: keep the other parameters as they were, or leave it out");
            }
            return new Cursor(
                    Instant.parse(parts[0]), parts[3], parts[1], parts[2].isEmpty() ? null : Rank.parse(parts[2]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw notACursor();
        }
    }

    private static BadParameterException notACursor() {
        return new BadParameterException("cursor", "is not one that this service handed out: use nextCursor of a page");
    }
}
