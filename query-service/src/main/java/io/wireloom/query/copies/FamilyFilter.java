package io.wireloom.query.copies;

import io.wireloom.query.search.Parameters;

/**
 * Which families are asked for.
 *
 * @param q words, "phrases" and -exclusions over headline, lead, source and byline of any of the members; null for all
 * @param minSize at least so many articles
 */
public record FamilyFilter(String q, int minSize) {

    private static final int PAIR = 2;
    private static final int MOST = 1_000_000;

    /**
     * Reads the filter from a request.
     *
     * @throws io.wireloom.query.search.BadParameterException names the first parameter that cannot be meant
     */
    public static FamilyFilter of(Parameters parameters) {
        return new FamilyFilter(parameters.text("q"), parameters.number("minSize", PAIR, MOST, PAIR));
    }
}
