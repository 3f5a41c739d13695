package io.wireloom.contracts;

import java.util.List;

/** Checks the fields without which a message means nothing. */
final class Required {

    private Required() {}

    static void field(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }

    /** A list that never changes; an absent one is empty. */
    static <T> List<T> list(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
