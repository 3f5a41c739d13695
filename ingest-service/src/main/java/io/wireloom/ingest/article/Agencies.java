package io.wireloom.ingest.article;

import io.wireloom.ingest.text.Lexicon;
import java.util.regex.Pattern;

/** The names of agencies, as credits give them. */
final class Agencies {

    private static final Lexicon NAMES = Lexicon.named("agencies");
    private static final Pattern AGENCY_WORDS = Pattern.compile(
            "(?:The\\s+)?(?:\\p{Lu}[\\p{L}.-]*\\s+){1,4}(?:(?:Press|News|Wire)\\s+(?:Agency|Service)|Newswire)");

    /** An expression that matches a known agency's name. */
    static final String EXPRESSION = NAMES.alternatives();

    private Agencies() {}

    /** Whether a name says itself that it is an agency's, as {@code Northern Press Agency} does. */
    static boolean isNamedAgency(String name) {
        return AGENCY_WORDS.matcher(name).matches();
    }

    /** Whether a name is an agency's: one that is known, or one that calls itself an agency. */
    static boolean isAgency(String name) {
        return NAMES.matches(name) || isNamedAgency(name);
    }
}
