package io.wireloom.extract.text;

import io.wireloom.extract.text.Sentence.Style;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Cuts a stretch of text into sentences of tokens without parts of speech. */
public final class Segmenter {

    private final Tokenizer tokenizer;

    /**
     * @param abbreviations lower-case words that keep a dot
     * @param isName whether a word is a name of its own
     */
    public Segmenter(Set<String> abbreviations, Predicate<String> isName) {
        this.tokenizer = new Tokenizer(abbreviations, isName);
    }

    /** The sentences of {@code source} between two offsets; a headline or caption is one sentence. */
    public List<Sentence> sentences(String source, int start, int end, Style style) {
        List<Token> tokens = Quotes.marked(tokenizer.tokens(source, start, end));
        if (tokens.stream().noneMatch(Token::word)) {
            return List.of();
        }
        if (style != Style.PROSE) {
            return List.of(new Sentence(source, tokens, style));
        }
        return SentenceSplitter.split(source, tokens).stream()
                .map(sentence -> new Sentence(source, sentence, style))
                .toList();
    }
}
