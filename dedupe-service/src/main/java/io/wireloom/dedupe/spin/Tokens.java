package io.wireloom.dedupe.spin;

import io.wireloom.contracts.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parts the own reporting of an article into words. */
final class Tokens {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private boolean joined;
    private boolean first;

    private Tokens(String text) {
        this.text = text;
    }

    /** The words of the parts of a text, in reading order. */
    static List<Token> of(String text, List<Article.Block> parts) {
        Tokens reader = new Tokens(text);
        parts.forEach(part -> reader.read(part.start(), part.end()));
        return reader.tokens;
    }

    private void read(int from, int to) {
        joined = false;
        first = true;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                i = word(i, to);
            } else {
                gap(c);
                i++;
            }
        }
    }

    private int word(int from, int to) {
        int end = from + 1;
        boolean apostrophe = false;
        while (end < to && within(end, to)) {
            apostrophe |= isApostrophe(text.charAt(end));
            end++;
        }
        String form = text.substring(from, end).toLowerCase(Locale.ROOT);
        tokens.add(new Token(
                apostrophe ? form.replace("'", "").replace("’", "") : form,
                from,
                end,
                Character.isUpperCase(text.charAt(from)),
                joined,
                first));
        joined = true;
        first = false;
        return end;
    }

    /** Whether the unit at {@code at} continues a word: a letter, a digit, or an apostrophe with a letter after it. */
    private boolean within(int at, int to) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (isApostrophe(c) && at + 1 < to && Character.isLetter(text.charAt(at + 1)));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private void gap(char c) {
        if (c == '\n' || c == '.' || c == '!' || c == '?') {
            first = true;
            joined = false;
        } else if (!Character.isWhitespace(c) && c != '-') {
            joined = false;
        }
    }
}
