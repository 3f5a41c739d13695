package io.wireloom.ingest.syndication;

import java.util.Locale;

/**
 * A start or end tag in the text of a document.
 *
 * @param start its first character
 * @param end one past its last
 * @param prefix in small letters; empty when it has none
 * @param name without the prefix, in small letters
 * @param opens whether it is a start tag that an end tag has to follow
 * @param closes whether it is an end tag
 */
record Tag(int start, int end, String prefix, String name, boolean opens, boolean closes) {

    static Tag of(String text, int start, int nameStart, int nameEnd, int end) {
        String qualified = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        int colon = qualified.indexOf(':');
        boolean closes = nameStart == start + 2;
        boolean empty = end >= start + 2 && text.charAt(end - 1) == '>' && text.charAt(end - 2) == '/';
        return new Tag(
                start,
                end,
                colon < 0 ? "" : qualified.substring(0, colon),
                qualified.substring(colon + 1),
                !closes && !empty,
                closes);
    }

    boolean sameName(Tag other) {
        return name.equals(other.name) && prefix.equals(other.prefix);
    }
}
