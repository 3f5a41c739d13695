package io.wireloom.dedupe.quotations;

import io.wireloom.dedupe.copies.StopWords;
import java.util.Set;

/**
 * A word of a quotation.
 *
 * @param form lower case, in one spelling, without apostrophes
 * @param name whether a capital inside a sentence marks it as a name
 * @param editorial whether the outlet put it in, in brackets
 */
record QuotedWord(String form, boolean name, boolean editorial) {

    /** A name is the same in any transcription when it is not too short to tell. */
    private static final int SHORTEST_SKELETON = 3;

    private static final Set<String> HESITATIONS = Set.of("uh", "um", "er", "erm", "ah", "hmm");

    boolean same(QuotedWord other) {
        return form.equals(other.form) || (name && other.name && transcribed(other));
    }

    private boolean transcribed(QuotedWord other) {
        String consonants = Spelling.consonants(form);
        return consonants.length() >= SHORTEST_SKELETON && consonants.equals(Spelling.consonants(other.form));
    }

    /** Whether it is the speaker's and says something: not the outlet's, and no hesitation. */
    boolean spoken() {
        return !editorial && !HESITATIONS.contains(form);
    }

    /** A number, written in figures. */
    boolean number() {
        return Character.isDigit(form.charAt(0));
    }

    /** Whether it says something: no grammatical word. */
    boolean content() {
        return number() || (form.length() > 1 && !StopWords.contains(form));
    }

    /** What it is found by: the form, or the consonants of a name. */
    String key() {
        String consonants = name ? Spelling.consonants(form) : "";
        return consonants.length() >= SHORTEST_SKELETON ? consonants : form;
    }
}
