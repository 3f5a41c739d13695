package io.wireloom.bench.copies;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Two documents, and how a reader finds that they relate.
 *
 * @param first id of one
 * @param second id of the other
 * @param relation {@code same, revision, excerpt} or {@code rewrite} for a copy; {@code background} and {@code same-story} share
 *     text without copying
 */
record LabelledPair(String first, String second, String relation) {

    private static final Set<String> COPY = Set.of("same", "revision", "excerpt", "rewrite");

    /** What is said of a pair that is no copy. */
    static final String NONE = "none";

    static LabelledPair of(JsonNode json) {
        return new LabelledPair(
                json.path("id1").asText(),
                json.path("id2").asText(),
                json.path("relation").asText());
    }

    boolean copy() {
        return COPY.contains(relation);
    }

    /** The relation, with every kind of no copy as {@link #NONE}, as a system tells no such kinds apart. */
    String kind() {
        return copy() ? relation : NONE;
    }
}
