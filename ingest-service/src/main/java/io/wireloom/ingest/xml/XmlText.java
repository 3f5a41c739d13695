package io.wireloom.ingest.xml;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;

import io.wireloom.ingest.wire.UnusableItemException;
import org.jsoup.nodes.Entities;

/**
 * The text of a document, made ready for a strict parser in one pass: without prologue, comments, processing instructions and
 * document type, so that no entity a sender declares is ever known to the parser; with HTML's named characters resolved, stray
 * ampersands escaped and characters left out that XML does not have.
 */
final class XmlText {

    /** Ten times what a feed of thousands of stories has; more would only keep a parser busy. */
    private static final int MOST_MARKS = 600_000;

    /** The longest of HTML's names has 31 letters. */
    private static final int LONGEST_NAME = 32;

    /** What HTML makes of references to the places that windows-1252 fills and Unicode leaves to controls. */
    private static final String WINDOWS_1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private final String text;
    private final StringBuilder ready;
    private int at;
    private int marks;
    private boolean commentsEnd = true;

    private XmlText(String text) {
        this.text = text;
        this.ready = new StringBuilder(text.length() + 64);
    }

    static String ready(String text) {
        XmlText pass = new XmlText(text);
        while (pass.at < text.length()) {
            pass.step();
        }
        return pass.ready.toString();
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '&' || (c == '<' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)))) {
            bound();
        }
        if (c == '&') {
            reference();
        } else if (c == '<' && at + 1 < text.length() && "!?".indexOf(text.charAt(at + 1)) >= 0) {
            special();
        } else {
            copyTo(nextMark());
        }
    }

    private void bound() {
        if (++marks > MOST_MARKS) {
            throw new UnusableItemException(
                    TOO_LARGE, "the document has more than " + MOST_MARKS + " start tags and references");
        }
    }

    private void special() {
        if (text.startsWith(CDATA, at)) {
            int end = text.indexOf(CDATA_END, at);
            copyTo(end < 0 ? text.length() : end + CDATA_END.length());
        } else if (text.startsWith("<!--", at)) {
            int end = commentsEnd ? text.indexOf("-->", at + 4) : -1;
            commentsEnd = end >= 0;
            at = end >= 0 ? end + 3 : after('>');
        } else if (text.charAt(at + 1) == '?') {
            at = after('>');
        } else {
            at = afterDeclaration();
        }
    }

    private int after(char mark) {
        int end = text.indexOf(mark, at);
        return end < 0 ? text.length() : end + 1;
    }

    /** Where a declaration ends: at the angle bracket outside of quotes and of the internal subset in square brackets. */
    private int afterDeclaration() {
        boolean inside = false;
        char quote = 0;
        for (int i = at + 2; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == ']') {
                inside = c == '[';
            } else if (c == '>' && !inside) {
                return i + 1;
            }
        }
        return after('>');
    }

    private int nextMark() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '<' && text.charAt(end) != '&') {
            end++;
        }
        return end;
    }

    /** Copies the characters that XML has. */
    private void copyTo(int end) {
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (legal(c)) {
                ready.append(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                ready.append(c).append(text.charAt(++i));
            }
        }
        at = end;
    }

    private void reference() {
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_NAME && nameCharacter(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at + 1, end);
        boolean closed = end < text.length() && text.charAt(end) == ';';
        String meaning = closed ? meaning(name) : null;
        if (meaning == null) {
            ready.append("&amp;");
            at++;
        } else {
            meaning.chars().forEach(this::escaped);
            at = end + 1;
        }
    }

    private static boolean nameCharacter(char c) {
        return c == '#' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    /** The characters that a reference stands for; null when it stands for none. */
    private static String meaning(String name) {
        if (name.startsWith("#")) {
            return numbered(name.substring(1));
        }
        String known = name.equals("apos") ? "'" : Entities.getByName(name);
        return known.isEmpty() ? null : known;
    }

    private static String numbered(String digits) {
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        try {
            int code = Integer.parseInt(digits.substring(hex ? 1 : 0), hex ? 16 : 10);
            if (code >= 0x80 && code < 0xa0) {
                code = WINDOWS_1252.charAt(code - 0x80);
            }
            boolean known = Character.isValidCodePoint(code) && (code > 0xffff || legal((char) code));
            return known ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void escaped(int c) {
        switch (c) {
            case '<' -> ready.append("&lt;");
            case '>' -> ready.append("&gt;");
            case '&' -> ready.append("&amp;");
            case '"' -> ready.append("&quot;");
            case '\'' -> ready.append("&apos;");
            default -> ready.append((char) c);
        }
    }

    private static boolean legal(char c) {
        return c >= ' ' ? !Character.isSurrogate(c) && c < '\ufffe' : c == '\n' || c == '\t' || c == '\r';
    }
}
