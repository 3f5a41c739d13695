package io.wireloom.extract.entities;

/**
 * A person, group, state, body or thing that a sentence names.
 *
 * @param from first token
 * @param to one past the last
 * @param name best name
 * @param id stable over spellings
 * @param kind what sort of party
 */
public record Party(int from, int to, String name, String id, Kind kind) {

    /** Sorts of parties. */
    public enum Kind {
        STATE,
        FORCE,
        GROUP,
        /** A common noun for those who fight: rebels, gunmen. */
        ARMED,
        BODY,
        MONITOR,
        MEDIUM,
        /** People who do not fight. */
        CIVIL,
        /** A thing that is hit. */
        FACILITY,
        /** A name not in the lexicon. */
        NAME
    }

    /** Whether it can carry out an attack. */
    public boolean fights() {
        return switch (kind) {
            case STATE, FORCE, GROUP, ARMED -> true;
            case BODY, MONITOR, MEDIUM, CIVIL, FACILITY, NAME -> false;
        };
    }

    /** Whether it is a party by name, rather than a common noun. */
    public boolean named() {
        return switch (kind) {
            case STATE, FORCE, GROUP, BODY, MONITOR, MEDIUM, NAME -> true;
            case ARMED, CIVIL, FACILITY -> false;
        };
    }
}
