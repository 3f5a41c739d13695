package io.wireloom.extract.entities;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.places.Gazetteer;
import io.wireloom.extract.places.Match;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import io.wireloom.extract.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Persons by name, of whom no table knows: a title and a name, or two and more capitalised words that are no place or body. */
final class PersonNames {

    private static final Set<String> PARTICLES =
            Set.of("de", "van", "von", "bin", "ibn", "al", "el", "abu", "del", "der", "da", "la", "le", "dos");
    private static final List<String> NO_NAMES =
            List.of("weekday", "month", "institution", "creed", "group-name", "media-word", "title");
    private static final Set<String> PLACING =
            Set.of("in", "near", "at", "from", "into", "around", "outside", "to", "towards", "across", "over", "on");
    private static final int LONGEST = 5;

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    PersonNames(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    /** The person whose name begins at a token; none in headlines, where all words may be capitals. */
    Optional<Party> at(Sentence sentence, int from, int phraseEnd) {
        if (sentence.headline() || !nameWord(sentence, from)) {
            return Optional.empty();
        }
        int to = end(sentence, from, phraseEnd);
        boolean titled = from > 0 && lexicon.words().is("title", sentence.lower(from - 1));
        boolean ends = to == phraseEnd || sentence.is(to, Tag.POSSESSIVE);
        boolean full = to - from >= 2 && ends && !PLACING.contains(sentence.lower(from - 1));
        if ((!titled && !full) || (!titled && place(sentence, from, to))) {
            return Optional.empty();
        }
        String name = sentence.span(from, to).text().replaceAll("\\s+", " ");
        return Optional.of(new Party(from, to, name, Slug.of(name), Party.Kind.NAME));
    }

    private int end(Sentence sentence, int from, int phraseEnd) {
        int to = from + 1;
        int limit = Math.min(phraseEnd, from + LONGEST);
        while (to < limit && (nameWord(sentence, to) || particle(sentence, to, phraseEnd))) {
            to++;
        }
        return to;
    }

    private boolean particle(Sentence sentence, int at, int phraseEnd) {
        return PARTICLES.contains(sentence.lower(at)) && at + 1 < phraseEnd && nameWord(sentence, at + 1);
    }

    private boolean nameWord(Sentence sentence, int at) {
        Token token = sentence.token(at);
        String lower = token.lower();
        boolean arabic = lower.startsWith("al-") || lower.startsWith("el-");
        boolean name = (token.is(Tag.PROPN) || givenName(sentence, at)) && token.capital() && token.word();
        return (name || arabic)
                && NO_NAMES.stream().noneMatch(wordClass -> lexicon.words().is(wordClass, lower))
                && !lexicon.events().noun(lower)
                && !lexicon.people().is("facility", lower)
                && !(at == 0 && people(lower))
                && gazetteer.country(token.text()).isEmpty();
    }

    private boolean people(String lower) {
        return lexicon.people().is("civil", lower) || lexicon.people().is("armed", lower);
    }

    /** "the leader Hector Rivas": a capital within the sentence before a name, which the tagger took for a common noun. */
    private static boolean givenName(Sentence sentence, int at) {
        return at > 0
                && sentence.is(at, Tag.NOUN)
                && sentence.is(at + 1, Tag.PROPN)
                && sentence.token(at + 1).capital();
    }

    private boolean place(Sentence sentence, int from, int to) {
        List<String> texts =
                sentence.tokens().subList(from, to).stream().map(Token::text).toList();
        Optional<Match> match = gazetteer.longestAt(texts, 0);
        return match.isPresent() && match.get().to() >= texts.size();
    }
}
