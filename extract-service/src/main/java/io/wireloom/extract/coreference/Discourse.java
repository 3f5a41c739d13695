package io.wireloom.extract.coreference;

import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.text.Sentence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What an article has mentioned so far. One discourse serves one article from its beginning to its end. */
public final class Discourse {

    private static final int KEPT = 4;

    private final Lexicon lexicon;
    private final Acquaintances persons = new Acquaintances();
    private final Deque<List<Mention>> sentences = new ArrayDeque<>();

    /** A discourse in which nothing is mentioned yet. */
    public Discourse(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a sentence may refer to what was mentioned before. */
    public static boolean refers(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (Pronoun.of(sentence.lower(i)) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * The parties of the next sentence: those it names, and those its pronouns, possessives and descriptions mean.
     *
     * @param named what its own words name, in order
     */
    public List<Party> read(Parse parse, List<Party> named) {
        SentenceReferences references = new SentenceReferences(parse, persons.introduced(parse, named), lexicon, List.copyOf(sentences));
        List<Party> parties = references.resolved();
        sentences.addFirst(references.mentions());
        if (sentences.size() > KEPT) {
            sentences.removeLast();
        }
        return parties;
    }

    /** Forgets what the last sentences mentioned, at the end of an entry. */
    public void pause() {
        sentences.clear();
    }
}
