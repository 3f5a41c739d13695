package io.wireloom.extract.text;

import io.wireloom.contracts.Span;
import java.util.List;

/**
 * A sentence, a headline or a caption with its tokens.
 *
 * @param source the article's whole text, into which all offsets point
 * @param tokens its words and marks, never empty
 * @param style how it is written
 */
public record Sentence(String source, List<Token> tokens, Style style) {

    /** How a sentence is written: headlines and captions tell the past in the present tense. */
    public enum Style {
        PROSE,
        HEADLINE,
        CAPTION
    }

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** The lower-case word at {@code index}; empty outside the sentence. */
    public String lower(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).lower() : "";
    }

    /** Whether the token at {@code index} has {@code tag}; false outside the sentence. */
    public boolean is(int index, Tag tag) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(tag);
    }

    public int start() {
        return tokens.get(0).start();
    }

    public int end() {
        return tokens.get(tokens.size() - 1).end();
    }

    /** The text from one token to before another. */
    public Span span(int from, int to) {
        return Span.of(source, tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The whole sentence as evidence. */
    public Span span() {
        return Span.of(source, start(), end());
    }

    public boolean headline() {
        return style != Style.PROSE;
    }
}
