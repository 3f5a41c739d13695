package io.wireloom.extract.text;

import java.util.ArrayList;
import java.util.List;

/** Marks which tokens of a block stand inside double quotation marks; a quotation left open runs to the block's end. */
final class Quotes {

    private Quotes() {}

    static List<Token> marked(List<Token> tokens) {
        List<Token> marked = new ArrayList<>(tokens.size());
        boolean inside = false;
        for (Token token : tokens) {
            boolean opens = token.is("\u201c") || token.is("\u00ab");
            boolean closes = token.is("\u201d") || token.is("\u00bb");
            if (opens || closes || token.is("\"") || token.pairedApostrophes()) {
                inside = opens || (!closes && !inside);
                marked.add(token);
            } else {
                marked.add(token.inQuotes(inside));
            }
        }
        return marked;
    }
}
