package io.wireloom.dedupe.copies;

/**
 * One word of an article's own reporting.
 *
 * @param form lower case, without apostrophes, accents and commas, compatibility-normalised
 * @param hash of the form
 * @param start first UTF-16 unit in the article's text
 * @param end one past the last
 * @param sentence number of its sentence, from 0
 * @param quoted whether it stands inside quotation marks: shared quotations are no sign of copying
 */
record Word(String form, long hash, int start, int end, int sentence, boolean quoted) {

    boolean isNumber() {
        return Character.isDigit(form.charAt(0));
    }
}
