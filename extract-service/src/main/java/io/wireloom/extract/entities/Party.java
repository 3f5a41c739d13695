package io.wireloom.extract.entities;

import io.wireloom.contracts.Span;

/**
 * A person, group, state, body or thing that a sentence names or refers to.
 *
 * @param from first token
 * @param to one past the last
 * @param name best name
 * @param id stable over spellings
 * @param kind what sort of party
 * @param antecedent the words earlier in the article that name what these tokens only refer to; null when they name it themselves
 */
public record Party(int from, int to, String name, String id, Kind kind, Span antecedent) {

    /** A party that its own tokens name. */
    public Party(int from, int to, String name, String id, Kind kind) {
        this(from, to, name, id, kind, null);
    }

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

    /** The same party, referred to by other tokens; {@code words} named it. */
    public Party referredTo(int otherFrom, int otherTo, Span words) {
        return new Party(otherFrom, otherTo, name, id, kind, antecedent == null ? words : antecedent);
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
