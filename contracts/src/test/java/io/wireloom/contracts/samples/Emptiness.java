package io.wireloom.contracts.samples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;

/** Takes empty lists and objects out of JSON: a list that was added to a record later is written empty where the sample lacks it. */
public final class Emptiness {

    private Emptiness() {}

    /** A copy of {@code json} without its empty lists and objects. */
    public static JsonNode removed(JsonNode json) {
        JsonNode copy = json.deepCopy();
        prune(copy);
        return copy;
    }

    private static void prune(JsonNode json) {
        for (Iterator<JsonNode> children = json.elements(); children.hasNext(); ) {
            JsonNode child = children.next();
            prune(child);
            if (json.isObject() && child.isContainerNode() && child.isEmpty()) {
                children.remove();
            }
        }
    }
}
