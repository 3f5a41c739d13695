package io.wireloom.bench.templates;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fields of a document while they are being filled; what names the same is one value. */
final class Answer {

    private final Map<Field, List<Filler>> fields = new EnumMap<>(Field.class);

    void add(Field field, String... forms) {
        Filler filler = Filler.of(forms);
        List<Filler> known = fields.computeIfAbsent(field, f -> new ArrayList<>());
        if (known.stream().noneMatch(f -> f.same(filler, field.phrase()))) {
            known.add(filler);
        }
    }

    boolean empty(Field field) {
        return !fields.containsKey(field);
    }

    Map<Field, List<Filler>> fields() {
        return fields;
    }
}
