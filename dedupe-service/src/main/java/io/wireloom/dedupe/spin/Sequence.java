package io.wireloom.dedupe.spin;

import java.util.List;

/** The words of a text with their neighbours: those from which no punctuation parts them. */
record Sequence(String text, List<Token> tokens) {

    Token get(int at) {
        return tokens.get(at);
    }

    int size() {
        return tokens.size();
    }

    /** The word before; null when there is none in the same phrase. */
    Token before(int at) {
        return at > 0 && tokens.get(at).joined() ? tokens.get(at - 1) : null;
    }

    /** The word after; null when there is none in the same phrase. */
    Token after(int at) {
        return at + 1 < tokens.size() && tokens.get(at + 1).joined() ? tokens.get(at + 1) : null;
    }

    /** What stands in the text from one word to another. */
    String words(int first, int last) {
        return text.substring(tokens.get(first).start(), tokens.get(last).end());
    }

    Sign sign(Sign.Kind kind, int first, int last, String meant) {
        return new Sign(kind, tokens.get(first).start(), tokens.get(last).end(), meant);
    }
}
