package io.wireloom.extract.places;

/**
 * A name in a document that may be a place's.
 *
 * @param name the name as written, without what qualifies it ("Homs", not "Homs province")
 * @param start offset of the name in the document, in UTF-16 units
 * @param before the text that leads up to it, at best to the beginning of its sentence
 * @param after the text that follows it
 */
public record Mention(String name, int start, String before, String after) {

    private static final int REACH = 90;

    /** The mention at these offsets of a text. */
    public static Mention in(String text, int start, int end) {
        return new Mention(
                text.substring(start, end),
                start,
                text.substring(Math.max(0, start - REACH), start),
                text.substring(end, Math.min(text.length(), end + REACH)));
    }
}
