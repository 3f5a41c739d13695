package io.wireloom.extract.text;

import java.util.Locale;

/**
 * A word, number or mark of a text.
 *
 * @param start first UTF-16 unit in the article's text
 * @param end one past the last
 * @param text as it stands
 * @param lower in lower case, with straight apostrophes
 * @param tag part of speech; null before tagging
 * @param quoted whether it stands inside quotation marks
 */
public record Token(int start, int end, String text, String lower, Tag tag, boolean quoted) {

    static Token of(int start, String text) {
        return new Token(start, start + text.length(), text, lower(text), null, false);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2011', '-');
    }

    /** The same token with a part of speech. */
    public Token tagged(Tag newTag) {
        return newTag == tag ? this : new Token(start, end, text, lower, newTag, quoted);
    }

    /** The same token, inside or outside quotation marks. */
    Token inQuotes(boolean inside) {
        return inside == quoted ? this : new Token(start, end, text, lower, tag, inside);
    }

    public boolean is(Tag other) {
        return tag == other;
    }

    public boolean is(String word) {
        return lower.equals(word);
    }

    /** Whether it begins with a capital letter. */
    public boolean capital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean word() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** A quotation mark of any shape; an apostrophe counts only when it stands alone. */
    public boolean quoteMark() {
        boolean mark = text.length() == 1 && "\"\u201c\u201d\u00ab\u00bb'\u2018\u2019".indexOf(text.charAt(0)) >= 0;
        return mark || pairedApostrophes();
    }

    /** Two apostrophes or backquotes, as typewritten copy has them for a double quotation mark. */
    boolean pairedApostrophes() {
        return text.equals("''") || text.equals("``");
    }
}
