package io.wireloom.bench.claims;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A number as it is scored: of whom it counts is left out.
 *
 * @param measure what is counted
 * @param low null when open below
 * @param high null when open above
 */
record Figure(String measure, Long low, Long high) {

    static Long bound(JsonNode node) {
        return node == null || !node.isNumber() ? null : node.asLong();
    }

    @Override
    public String toString() {
        return measure + " " + (low == null ? "" : low) + ".." + (high == null ? "" : high);
    }
}
