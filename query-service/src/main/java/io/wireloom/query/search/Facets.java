package io.wireloom.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How what a search finds spreads over kinds, countries, days and so on.
 *
 * @param counted so many rows were counted, the newest
 * @param complete whether these are all that the search finds
 * @param facets the values of each facet, the most frequent first; of days the latest first
 */
public record Facets(long counted, boolean complete, Map<String, List<Value>> facets) {

    /**
     * One value.
     *
     * @param value what the parameter of the facet's name takes
     * @param label to show
     * @param count rows that have it
     */
    public record Value(String value, String label, long count) {}

    /** Gathers values in the order in which they are added. */
    public static final class Builder {

        private final Map<String, List<Value>> facets = new TreeMap<>();

        /** A facet, which is there though it may have no value. */
        public Builder with(String facet) {
            facets.computeIfAbsent(facet, name -> new ArrayList<>());
            return this;
        }

        public Builder add(String facet, Value value) {
            with(facet).facets.get(facet).add(value);
            return this;
        }

        /**
         * The facets.
         *
         * @param counted rows that were counted
         * @param most the most that are
         */
        public Facets build(long counted, int most) {
            return new Facets(Math.min(counted, most), counted <= most, facets);
        }
    }
}
