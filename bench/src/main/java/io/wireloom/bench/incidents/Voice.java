package io.wireloom.bench.incidents;

/**
 * Someone who says what happened, of his own knowledge: one origin, however many articles pass it on.
 *
 * @param name as articles print it
 * @param kind as a claim's speaker kinds; {@code publisher} for an outlet that asserts in its own name
 * @param outlet who carried it first
 */
record Voice(String name, String kind, String outlet) {

    boolean publisher() {
        return kind.equals("publisher");
    }
}
