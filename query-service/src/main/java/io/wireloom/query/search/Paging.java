package io.wireloom.query.search;

import java.util.List;

/**
 * Which stretch of a list is asked for.
 *
 * @param sort the order
 * @param cursor where the page before ended; null for the first
 * @param limit rows on a page
 * @param query fingerprint of the search, for the next cursor
 * @param countUpTo so many rows are counted at most; 0 for no count
 */
public record Paging(Sort sort, Cursor cursor, int limit, String query, int countUpTo) {

    /** Rows are counted exactly up to this number unless the caller says otherwise. */
    public static final int COUNTED = 1_000;

    /** The most rows that a caller may have counted. */
    public static final int MOST_COUNTED = 100_000;

    /** The first rows, newest first. */
    public static Paging first(int limit) {
        return new Paging(Sort.NEWEST, null, limit, "", 0);
    }

    /**
     * Reads it from a request.
     *
     * @param offered the orders that the list has
     * @param most the most rows a caller may ask for
     * @param usual rows on a page unless the caller says otherwise
     * @throws BadParameterException names the first parameter that cannot be meant
     */
    public static Paging of(Parameters parameters, List<Sort> offered, int most, int usual) {
        String query = parameters.fingerprint();
        return new Paging(
                Sort.of(parameters, offered),
                Cursor.decode(parameters.text("cursor"), query),
                parameters.number("limit", 1, most, usual),
                query,
                parameters.number("countUpTo", 0, MOST_COUNTED, COUNTED));
    }

    /** Whether the whole result is to be counted: with its first page only, as it is the same for all. */
    public boolean counts() {
        return cursor == null && countUpTo > 0;
    }
}
