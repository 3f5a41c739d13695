package io.wireloom.query.search;

/**
 * How many rows a search finds in all.
 *
 * @param value the number
 * @param exact whether there are no more
 */
public record Count(long value, boolean exact) {

    /**
     * The count of rows that were counted up to a bound.
     *
     * @param rows rows found, one more than the bound when there are more
     */
    public static Count of(long rows, int bound) {
        return rows > bound ? new Count(bound, false) : new Count(rows, true);
    }
}
