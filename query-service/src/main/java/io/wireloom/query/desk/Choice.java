package io.wireloom.query.desk;

import java.util.List;
import java.util.function.Function;

/**
 * An entry of a selection list.
 *
 * @param value what the address says
 * @param label what people read
 * @param chosen whether it is the present choice
 */
public record Choice(String value, String label, boolean chosen) {

    /** The entries for some values. */
    public static List<Choice> of(List<String> values, String chosen, Function<String, String> label) {
        return values.stream()
                .map(value -> new Choice(value, label.apply(value), value.equalsIgnoreCase(chosen)))
                .toList();
    }
}
