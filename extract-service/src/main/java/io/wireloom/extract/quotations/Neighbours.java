package io.wireloom.extract.quotations;

/** What the characters beside a quotation mark tell of it. */
final class Neighbours {

    private static final String BEFORE_OPENING = "([{\u2014\u2013-/\u2018\u201c";
    private static final String AFTER_CLOSING = ".,;:!?)]}\u2014\u2013-\u2026\u2019\u201d";

    private Neighbours() {}

    /** Whether a mark after this character opens a quotation rather than closing one. */
    static boolean opensAfter(char before) {
        return Character.isWhitespace(before) || BEFORE_OPENING.indexOf(before) >= 0;
    }

    /** Whether a mark before this character closes a quotation rather than opening one. */
    static boolean closesBefore(char after) {
        return Character.isWhitespace(after) || AFTER_CLOSING.indexOf(after) >= 0;
    }
}
