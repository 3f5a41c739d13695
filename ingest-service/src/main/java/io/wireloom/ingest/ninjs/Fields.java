package io.wireloom.ingest.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An item's properties, whatever their capitals: ninjs 3 writes {@code versionCreated} where 1 and 2 write
 * {@code versioncreated}.
 */
record Fields(JsonNode node) {

    /** The first property of these names that is there and not null. */
    JsonNode get(String... names) {
        for (String name : names) {
            Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
            while (fields.hasNext()) {
                Map.Entry<String, JsonNode> field = fields.next();
                if (field.getKey().equalsIgnoreCase(name) && !field.getValue().isNull()) {
                    return field.getValue();
                }
            }
        }
        return MissingNode.getInstance();
    }

    /** The text of the first of these names that has one; of several texts the first; null when none has. */
    String text(String... names) {
        return Stream.of(names)
                .map(this::get)
                .map(value -> value.isArray() ? value.path(0) : value)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse(null);
    }

    /** The elements of the first of these names that is there, one object counting as a list of one. */
    List<Fields> all(String... names) {
        JsonNode value = get(names);
        List<Fields> elements = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(element -> elements.add(new Fields(element)));
        } else if (value.isObject()) {
            elements.add(new Fields(value));
        }
        return elements;
    }

    /** The items associated with this one: a map by name in ninjs 1, a list in 2 and 3. */
    List<Fields> associations() {
        JsonNode value = get("associations");
        List<Fields> items = new ArrayList<>();
        value.forEach(item -> {
            if (item.isObject()) {
                items.add(new Fields(item));
            }
        });
        return items;
    }

    /** The names of the properties that start with {@code prefix}, in order. */
    List<String> starting(String prefix) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> name.regionMatches(true, 0, prefix, 0, prefix.length()))
                .toList();
    }

    /** The first text that is there. */
    static String first(String... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
