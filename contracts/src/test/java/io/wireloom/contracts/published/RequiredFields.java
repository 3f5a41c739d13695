package io.wireloom.contracts.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.UnreadableMessageException;
import io.wireloom.contracts.samples.GoldenSamples;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which fields a message always has: those of a primitive type, and those without which the record refuses to be read. Found out by
 * leaving each field out of a golden sample, so that it need not be written down twice.
 */
final class RequiredFields {

    private final Map<Class<?>, Record> examples = new HashMap<>();

    RequiredFields() {
        GoldenSamples.messages().forEach((name, type) -> collect(MessageCodec.read(GoldenSamples.json(name), type)));
    }

    boolean has(Class<?> type, String field) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getName().equals(field) && component.getType().isPrimitive()) {
                return true;
            }
        }
        Record example = examples.get(type);
        if (example == null) {
            throw new IllegalStateException("no golden sample holds a " + type.getName());
        }
        ObjectNode json = MessageCodec.read(MessageCodec.write(example), ObjectNode.class);
        json.remove(field);
        try {
            MessageCodec.read(json.toString(), type);
            return false;
        } catch (UnreadableMessageException refused) {
            return true;
        }
    }

    private void collect(Object value) {
        if (value instanceof Collection<?> items) {
            items.forEach(this::collect);
        } else if (value instanceof Record message) {
            examples.merge(message.getClass(), message, (one, other) -> richer(one, other));
            for (RecordComponent component : message.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(message));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static Record richer(Record one, Record other) {
        return size(other) > size(one) ? other : one;
    }

    private static int size(Record message) {
        return MessageCodec.read(MessageCodec.write(message), JsonNode.class).size();
    }
}
