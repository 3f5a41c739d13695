package io.wireloom.extract.claims;

import io.wireloom.contracts.Article;
import io.wireloom.extract.attribution.ScopeReader;
import io.wireloom.extract.attribution.Voices;
import io.wireloom.extract.coreference.Discourse;
import io.wireloom.extract.entities.Home;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.time.TimeReader;
import java.util.List;

/**
 * What the sentences of an article read so far have told, for those that follow.
 *
 * @param home where the story plays
 * @param voices who has spoken
 * @param scopes reads who speaks, and tells the voices
 * @param discourse who was mentioned
 * @param anchors what times count from
 * @param times reads times, and remembers the day told last
 */
record SoFar(Home home, Voices voices, ScopeReader scopes, Discourse discourse, Anchors anchors, TimeReader times) {

    /** Before the first sentence. */
    static SoFar of(Article article, List<Sentence> sentences, Knowledge knowledge) {
        Voices voices = new Voices();
        return new SoFar(
                Home.of(sentences, knowledge.gazetteer()),
                voices,
                new ScopeReader(knowledge.lexicon(), voices),
                new Discourse(knowledge.lexicon()),
                Anchors.of(article, sentences),
                new TimeReader());
    }

    /** Another entry of a live blog begins: nothing in it refers back. */
    void pause() {
        voices.pause();
        discourse.pause();
    }
}
