package io.wireloom.checks.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds objects among those that are deployed. */
final class Objects {

    private Objects() {}

    /** Those of a kind. */
    static <T extends JsonNode> List<T> ofKind(List<T> objects, String kind) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    /** The one of a kind and name. */
    static <T extends JsonNode> Optional<T> find(List<T> objects, String kind, String name) {
        return ofKind(objects, kind).stream()
                .filter(object -> name(object).equals(name))
                .findFirst();
    }

    /** An object's name. */
    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** What the containers of a Deployment get under a key, missing when they do not. */
    static JsonNode environment(JsonNode deployment, String key) {
        return each(deployment.at("/spec/template/spec/containers"))
                .flatMap(container -> each(container.path("env")))
                .filter(entry -> entry.path("name").asText().equals(key))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** The elements of a list, none when there is no list. */
    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
