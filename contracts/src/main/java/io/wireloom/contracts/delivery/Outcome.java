package io.wireloom.contracts.delivery;

import java.util.Locale;

/** What became of a record: exactly one of these, so that {@code received} equals their sum. */
public enum Outcome {
    /** Its effect is in the next topic or in the service's own state. */
    PUBLISHED,
    /** Readable, but not to be used, such as an article in a language that is not read. */
    REJECTED,
    /** Seen before: no effect. */
    DUPLICATE,
    /** A document of several items: each stands as a record of its own in the same topic and is counted there. */
    UNPACKED,
    /** In the dead-letter topic, with its reason and its original bytes. */
    DEAD_LETTERED;

    /** The value of the metric's {@code outcome} label. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
