package io.wireloom.extract.parse;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import io.wireloom.extract.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/** Gives each token its part of speech: Apache OpenNLP's English model, corrected by {@link Retagger}. Not safe for several threads at once. */
public final class PosTagger {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private final POSTaggerME model;
    private final Retagger retagger;

    /** A tagger of its own over a model that may be shared. */
    public PosTagger(POSModel model, Lexicon lexicon) {
        this.model = new POSTaggerME(model, POSTagFormat.UD);
        this.retagger = new Retagger(lexicon);
    }

    /** Reads the model from the class path. */
    public static POSModel loadModel() {
        try (InputStream in = PosTagger.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the model " + MODEL + " is not on the class path");
            }
            return new POSModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence with tags. */
    public Sentence tag(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        String[] words = tokens.stream().map(PosTagger::plain).toArray(String[]::new);
        String[] universal = model.tag(words);
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
        return token.text().equals("''") ? "\"" : token.text().replace('\u2019', '\'').replace('\u201c', '"').replace('\u201d', '"');
    }
}
