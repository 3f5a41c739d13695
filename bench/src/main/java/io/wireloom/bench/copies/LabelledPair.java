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
 * @param copy id of the one that was taken from the other; null when the set does not say
 */
record LabelledPair(String first, String second, String relation, String copy) {

    private static final Set<String> COPY = Set.of("same", "revision", "excerpt", "rewrite");

    /** What is said of a pair that is no copy. */
    static final String NONE = "none";

    /** A pair of which nobody says which is the copy. */
    LabelledPair(String first, String second, String relation) {
        this(first, second, relation, null);
    }

    /** {@code direction} is {@code 1->2} when the second was taken from the first, {@code 2->1} when the first from the second. */
    static LabelledPair of(JsonNode json) {
        String first = json.path("id1").asText();
        String second = json.path("id2").asText();
        String copy =
                switch (json.path("direction").asText()) {
                    case "1->2" -> second;
                    case "2->1" -> first;
                    default -> null;
                };
        return new LabelledPair(first, second, json.path("relation").asText(), copy);
    }

    boolean isCopy() {
        return COPY.contains(relation);
    }

    /** The relation, with every kind of no copy as {@link #NONE}, as a system tells no such kinds apart. */
    String kind() {
        return isCopy() ? relation : NONE;
    }
}
