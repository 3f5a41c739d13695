package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Sense;

/**
 * Words that name an event.
 *
 * @param from first token
 * @param to one past the last
 * @param chunk index of the chunk they stand in
 * @param form noun, verb or a count of victims ("12 dead")
 * @param sense what they mean
 */
public record Trigger(int from, int to, int chunk, Form form, Sense sense) {

    /** How an event is named. */
    public enum Form {
        NOUN,
        VERB,
        TOLL
    }

    boolean noun() {
        return form == Form.NOUN;
    }

    boolean verb() {
        return form == Form.VERB;
    }

    boolean casualty() {
        return sense.measure() != null && (sense.has("killed") || sense.has("wounded"));
    }
}
