package io.wireloom.extract.parse;

/**
 * A verb with its auxiliaries.
 *
 * @param lemma base form of the main verb
 * @param shape finite or not
 * @param passive whether it has the auxiliary of the passive
 * @param negated whether "not", "never" or "n't" stands in it
 * @param modal will, would, may …; empty when none
 */
public record VerbGroup(String lemma, Shape shape, boolean passive, boolean negated, String modal) {

    /** Forms a verb group takes. */
    public enum Shape {
        /** With a tense of its own. */
        FINITE,
        /** A form that is past tense or participle, without auxiliary: "bombed", "hit". */
        BARE_PAST,
        /** A participle only, without auxiliary: "driven". */
        PARTICIPLE,
        GERUND,
        INFINITIVE
    }

    public boolean finite() {
        return shape == Shape.FINITE || shape == Shape.BARE_PAST;
    }

    /** A form without auxiliary that may be a reduced passive: "civilians killed in raids". */
    public boolean mayBeReduced() {
        return shape == Shape.BARE_PAST || shape == Shape.PARTICIPLE;
    }
}
