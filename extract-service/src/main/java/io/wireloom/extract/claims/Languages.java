package io.wireloom.extract.claims;

import java.util.Locale;

/** Which languages the grammar reads. */
public final class Languages {

    private Languages() {}

    /** Whether articles in a language are read: English, and those whose language nobody could tell. */
    public static boolean read(String language) {
        return language == null
                || language.isBlank()
                || language.toLowerCase(Locale.ROOT).matches("en([-_].*)?|und");
    }
}
