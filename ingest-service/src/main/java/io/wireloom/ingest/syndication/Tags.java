package io.wireloom.ingest.syndication;

/**
 * The tags of an XML text, well-formed or not, one after the other; comments, CDATA sections, processing instructions and the
 * document type are passed over. Takes time in proportion to the text, whatever it holds.
 */
final class Tags {

    private static final int LONGEST_NAME = 100;

    private final String text;
    private int at;
    private int nextClose = -1;
    private boolean commentsEnd = true;
    private boolean sectionsEnd = true;

    Tags(String text) {
        this.text = text;
    }

    /** The next tag; null after the last. */
    Tag next() {
        while (true) {
            at = text.indexOf('<', at);
            if (at < 0 || at + 1 >= text.length()) {
                at = text.length();
                return null;
            }
            char second = text.charAt(at + 1);
            if (second == '!' || second == '?') {
                skipMarkup(second);
                continue;
            }
            int nameStart = second == '/' ? at + 2 : at + 1;
            int nameEnd = nameEnd(nameStart);
            if (nameEnd == nameStart) {
                at++;
                continue;
            }
            Tag tag = Tag.of(text, at, nameStart, nameEnd, tagEnd(nameEnd));
            at = tag.end();
            return tag;
        }
    }

    private void skipMarkup(char second) {
        if (text.startsWith("<!--", at)) {
            int end = commentsEnd ? text.indexOf("-->", at + 4) : -1;
            commentsEnd = end >= 0;
            at = end < 0 ? at + 4 : end + 3;
        } else if (text.startsWith("<![CDATA[", at)) {
            int end = sectionsEnd ? text.indexOf("]]>", at + 9) : -1;
            sectionsEnd = end >= 0;
            at = end < 0 ? at + 9 : end + 3;
        } else if (second == '!') {
            at = doctypeEnd();
        } else {
            at = close(at);
        }
    }

    /** An internal subset stands in brackets and holds declarations with ends of their own. */
    private int doctypeEnd() {
        int close = close(at);
        int bracket = text.substring(at, close).indexOf('[');
        if (bracket < 0) {
            return close;
        }
        int end = text.indexOf("]", at + bracket);
        while (end >= 0
                && end + 1 < text.length()
                && !text.substring(end + 1, Math.min(end + 40, text.length()))
                        .stripLeading()
                        .startsWith(">")) {
            end = text.indexOf("]", end + 1);
        }
        return end < 0 ? close : close(end);
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_NAME && namePart(text.charAt(end), end == from)) {
            end++;
        }
        return end;
    }

    private static boolean namePart(char c, boolean first) {
        return Character.isLetter(c)
                || c == '_'
                || (!first && (Character.isDigit(c) || c == ':' || c == '-' || c == '.'));
    }

    /** Past the bracket that ends a tag: the first outside quotes, or the very first where the quotes are not balanced. */
    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                // XML knows no such character in a tag. One without an end stops where the next begins.
                int close = close(from);
                return close <= i || quote != 0 ? Math.max(close, from) : i;
            }
            if (quote == 0 && c == '>') {
                return i + 1;
            }
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return close(from);
    }

    /** Past the next closing bracket; the end of the text when there is none. */
    private int close(int from) {
        if (nextClose < from) {
            int found = text.indexOf('>', from);
            nextClose = found < 0 ? text.length() : found;
        }
        return Math.min(nextClose + 1, text.length());
    }
}
