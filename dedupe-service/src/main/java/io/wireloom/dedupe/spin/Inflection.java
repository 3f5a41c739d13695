package io.wireloom.dedupe.spin;

import java.util.List;

/** The regular forms of a verb, which is the first word of its phrase. */
final class Inflection {

    private Inflection() {}

    /** Third person, past and present participle: "slays", "slayed", "slaying". A machine forms irregular verbs so, too. */
    static List<String> of(String verb) {
        int space = verb.indexOf(' ');
        String stem = space < 0 ? verb : verb.substring(0, space);
        String rest = space < 0 ? "" : verb.substring(space);
        String past;
        String participle = stem + "ing";
        if (stem.endsWith("e")) {
            past = stem + "d";
            participle = stem.substring(0, stem.length() - 1) + "ing";
        } else if (stem.matches(".*[^aeiou]y")) {
            past = stem.substring(0, stem.length() - 1) + "ied";
        } else {
            past = stem + "ed";
        }
        return List.of(stem + "s" + rest, past + rest, participle + rest);
    }
}
