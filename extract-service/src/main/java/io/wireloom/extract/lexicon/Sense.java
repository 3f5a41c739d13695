package io.wireloom.extract.lexicon;

import java.util.List;
import java.util.Set;

/**
 * What a trigger means.
 *
 * @param type PLOVER event type
 * @param subtype null when the type has none; {@link #OPEN} when weapon, actor or article tell
 * @param flags conditions and measures, as the table's head explains
 * @param rest the words that must follow a verb's first word; empty for a single word
 */
public record Sense(String type, String subtype, Set<String> flags, String rest) {

    /** A subtype that the trigger leaves open. */
    public static final String OPEN = "?";

    public Sense {
        flags = Set.copyOf(flags);
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }

    /** The classes that a flag of the form {@code key=one/other} names; empty when the sense has no such flag. */
    public List<String> classes(String key) {
        for (String flag : flags) {
            if (flag.startsWith(key) && flag.startsWith("=", key.length())) {
                return List.of(flag.substring(key.length() + 1).split("/"));
            }
        }
        return List.of();
    }

    public boolean open() {
        return OPEN.equals(subtype);
    }

    /** The measure that its object or sufferer fills: killed, wounded, captured or displaced; null when none. */
    public String measure() {
        for (String measure : new String[] {"killed", "wounded", "captured", "displaced"}) {
            if (flags.contains(measure)) {
                return measure;
            }
        }
        return null;
    }
}
