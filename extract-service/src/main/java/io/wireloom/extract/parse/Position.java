package io.wireloom.extract.parse;

import io.wireloom.extract.text.Tag;
import io.wireloom.extract.text.Token;
import java.util.List;

/** A token among its neighbours while tags are corrected: those before it are corrected, those after it are the model's. */
record Position(List<Token> tokens, Tag[] tags, int at) {

    Token token() {
        return tokens.get(at);
    }

    String lower() {
        return tokens.get(at).lower();
    }

    String lower(int offset) {
        int index = at + offset;
        return index >= 0 && index < tags.length ? tokens.get(index).lower() : "";
    }

    /** The model's tag of the token itself. */
    Tag tag() {
        return tags[at];
    }

    /** The tag at a distance; a mark stands before the first and after the last token. */
    Tag tag(int offset) {
        int index = at + offset;
        return index >= 0 && index < tags.length ? tags[index] : Tag.PUNCT;
    }

    Tag before() {
        return tag(-1);
    }

    Tag next() {
        return tag(1);
    }

    boolean first() {
        return at == 0;
    }

    boolean last() {
        return at + 1 >= tags.length;
    }

    Position following() {
        return new Position(tokens, tags, at + 1);
    }

    boolean capital() {
        return token().capital();
    }
}
