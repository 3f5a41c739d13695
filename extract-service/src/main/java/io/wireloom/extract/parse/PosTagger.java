package io.wireloom.extract.parse;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import io.wireloom.extract.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Gives each token its part of speech: Apache OpenNLP's English model, corrected by {@link Retagger}. Not safe for several threads at once. */
public final class PosTagger {

    private final TagSearch search;
    private final Retagger retagger;

    /** A tagger of its own over a model that may be shared. */
    public PosTagger(TagModel model, Lexicon lexicon) {
        this.search = new TagSearch(model);
        this.retagger = new Retagger(lexicon);
    }

    /** The sentence with tags. */
    public Sentence tag(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        String[] words = tokens.stream().map(PosTagger::plain).toArray(String[]::new);
        String[] universal = search.tags(words);
        Tag[] tags = new Tag[universal.length];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = Tag.of(universal[i]);
        }
        List<Token> tagged = new ArrayList<>(tokens.size());
        for (int i = 0; i < tags.length; i++) {
            tags[i] = retagger.tag(tokens, tags, i);
            tagged.add(tokens.get(i).tagged(tags[i]));
        }
        return new Sentence(sentence.source(), tagged, sentence.style());
    }

    private static String plain(Token token) {
        return token.text().equals("''")
                ? "\""
                : token.text().replace('\u2019', '\'').replace('\u201c', '"').replace('\u201d', '"');
    }
}
