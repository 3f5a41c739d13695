package io.wireloom.bench.copies.stress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a story is about.
 *
 * @param topic of the grammar
 * @param values what every report of it has in common, by slot
 */
record Event(Topic topic, Map<String, String> values) {

    private static final List<String> SLOTS =
            List.of("town", "region", "country", "day", "toll", "hurt", "official", "agency", "power");

    static Event of(Topic topic, Values values) {
        Map<String, String> drawn = new LinkedHashMap<>();
        SLOTS.forEach(slot -> drawn.put(slot, values.draw(slot)));
        return new Event(topic, drawn);
    }

    /** The same event with one value changed. */
    Event with(String slot, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(slot, value);
        return new Event(topic, changed);
    }
}
