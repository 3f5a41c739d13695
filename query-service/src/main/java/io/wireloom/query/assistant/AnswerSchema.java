package io.wireloom.query.assistant;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Describes answers in <a href="https://json-schema.org/draft/2020-12">JSON Schema</a>, by the records that they are made of. What is
 * null in a record is left out of its JSON, so no field but those of primitive type is required.
 */
public final class AnswerSchema {

    private static final String TYPE = "type";

    private AnswerSchema() {}

    /** The schema of a record. */
    public static Map<String, Object> of(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), ofValue(component.getGenericType()));
        }
        return Map.of(
                TYPE,
                "object",
                "properties",
                properties,
                "required",
                Stream.of(type.getRecordComponents())
                        .filter(component -> component.getType().isPrimitive())
                        .map(RecordComponent::getName)
                        .toList());
    }

    private static Map<String, Object> ofValue(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return Map.of(TYPE, "array", "items", ofValue(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return of(plain);
        }
        if (plain == int.class || plain == long.class) {
            return Map.of(TYPE, "integer");
        }
        if (plain == Instant.class) {
            return Map.of(TYPE, "string", "format", "date-time");
        }
        return plain == LocalDate.class ? Map.of(TYPE, "string", "format", "date") : Map.of(TYPE, "string");
    }
}
