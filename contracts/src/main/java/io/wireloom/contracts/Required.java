package io.wireloom.contracts;

/** Checks the fields without which a message means nothing. */
final class Required {

    private Required() {}

    static void field(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }
}
