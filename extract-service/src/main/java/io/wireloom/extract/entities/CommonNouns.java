package io.wireloom.extract.entities;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.text.Sentence;
import java.util.Locale;
import java.util.Optional;

/** Parties by a common noun alone: those who fight, those who do not, and what may be hit. */
final class CommonNouns {

    private final Lexicon lexicon;
    private final Fighters fighters;

    CommonNouns(Lexicon lexicon, States states) {
        this.lexicon = lexicon;
        this.fighters = new Fighters(lexicon, states);
    }

    /** The party whose noun begins at a token, the longest first; before {@code floor} stand other parties. */
    Optional<Party> at(Sentence sentence, int i, Chunk chunk, int floor) {
        for (int to = Math.min(chunk.to(), i + 3); to > i; to--) {
            String phrase = sentence.span(i, to).text().toLowerCase(Locale.ROOT).replace('\n', ' ');
            boolean last = to == chunk.to() || !sentence.token(to).tag().noun();
            if (lexicon.people().is("armed", phrase) && !memberNext(sentence, to, chunk)) {
                return Optional.of(fighters.party(sentence, i, to, floor));
            }
            if (last && lexicon.people().is("civil", phrase)) {
                return Optional.of(new Party(i, to, phrase, Slug.of(phrase), Party.Kind.CIVIL));
            }
            if (last
                    && lexicon.people().is("facility", phrase)
                    && !lexicon.words().is("loose-facility", phrase)) {
                return Optional.of(new Party(i, to, phrase, Slug.of(phrase), Party.Kind.FACILITY));
            }
        }
        return Optional.empty();
    }

    /** "an air force pilot", "an army officer": one man, not the force. */
    private boolean memberNext(Sentence sentence, int to, Chunk chunk) {
        String next = to + 1 == chunk.to() ? sentence.lower(to) : "";
        return lexicon.words().is("force-member", next) && lexicon.people().is("armed", next);
    }
}
