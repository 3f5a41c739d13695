package io.wireloom.dedupe.spin;

/**
 * One word.
 *
 * @param form in small letters, without apostrophes
 * @param start first UTF-16 unit in the article's text
 * @param end one past the last
 * @param capital whether it begins with a capital letter
 * @param joined whether nothing but white space or a hyphen stands between the word before and this
 * @param first whether a sentence or a line begins with it
 */
record Token(String form, int start, int end, boolean capital, boolean joined, boolean first) {

    /** Whether the form may be a plural or a possessive. */
    boolean isPlural() {
        int length = form.length();
        return length > 3 && form.charAt(length - 1) == 's' && form.charAt(length - 2) != 's';
    }

    /** The form without the ending of a plural or a possessive. */
    String singular() {
        return isPlural() ? form.substring(0, form.length() - 1) : form;
    }

    /** Whether it is written in small letters. */
    boolean small() {
        return !capital && Character.isLetter(form.charAt(0));
    }

    /** Whether it stands in running text and is no part of a name; a sentence begins with a capital all the same. */
    boolean isRunning() {
        return small() || (first && (Words.leads(this) || Words.isDeterminer(this)));
    }
}
