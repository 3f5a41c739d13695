package io.wireloom.contracts.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What in a newer schema would break a reader of messages of the older one, or an older reader of newer messages: a field that is
 * gone, has another type, or is no longer always there; a new field that is demanded; a word that is gone.
 */
final class SchemaCompatibility {

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** Every break, as a line that names the field; empty when there is none. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        SchemaCompatibility compatibility = new SchemaCompatibility(before, after);
        compatibility.compare("", before, after);
        return List.copyOf(compatibility.breaks);
    }

    private void compare(String path, JsonNode rawOld, JsonNode rawNew) {
        JsonNode older = resolve(before, rawOld);
        JsonNode newer = resolve(after, rawNew);
        for (String keyword : List.of("type", "format")) {
            if (!older.path(keyword).equals(newer.path(keyword))) {
                breaks.add(path + ": " + keyword + " changed from " + shown(older.path(keyword)) + " to "
                        + shown(newer.path(keyword)));
            }
        }
        Set<String> goneWords = words(older);
        goneWords.removeAll(words(newer));
        goneWords.forEach(word -> breaks.add(path + ": the word " + word + " is gone"));
        compareRequired(path, older, newer);
        older.path("properties").properties().forEach(field -> {
            JsonNode now = newer.path("properties").path(field.getKey());
            if (now.isMissingNode()) {
                breaks.add(path + "/" + field.getKey() + ": is gone");
            } else {
                compare(path + "/" + field.getKey(), field.getValue(), now);
            }
        });
        for (String nested : List.of("items", "additionalProperties")) {
            if (older.path(nested).isObject()) {
                compare(path + "/" + nested, older.path(nested), newer.path(nested));
            }
        }
    }

    private void compareRequired(String path, JsonNode older, JsonNode newer) {
        Set<String> demandedBefore = texts(older.path("required"));
        Set<String> demandedNow = texts(newer.path("required"));
        demandedNow.stream()
                .filter(field -> !demandedBefore.contains(field))
                .forEach(field -> breaks.add(path + "/" + field + ": is demanded, but older messages may lack it"));
        demandedBefore.stream()
                .filter(field ->
                        !demandedNow.contains(field) && newer.path("properties").has(field))
                .forEach(field -> breaks.add(path + "/" + field + ": is no longer always there"));
    }

    /** The schema with what it refers to; keywords beside a {@code $ref} come on top, as 2020-12 has it. */
    private static JsonNode resolve(JsonNode root, JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        JsonNode target = resolve(root, root.at(schema.get("$ref").asText().substring(1)));
        ObjectNode whole = target.deepCopy();
        schema.properties().stream()
                .filter(keyword -> !keyword.getKey().equals("$ref"))
                .forEach(keyword -> whole.set(keyword.getKey(), keyword.getValue()));
        return whole;
    }

    private static Set<String> words(JsonNode schema) {
        Set<String> words = texts(schema.path("enum"));
        schema.path("anyOf").forEach(option -> words.addAll(texts(option.path("enum"))));
        return words;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "none" : value.asText();
    }
}
