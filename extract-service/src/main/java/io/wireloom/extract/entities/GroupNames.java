package io.wireloom.extract.entities;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.Optional;

/** Armed groups no table names, told by their last word or the word after: "the Aurora Front", "the Harakat al-Nur group". */
final class GroupNames {

    /** Most words of a name; looking on from each word of a longer run would take time by its square. */
    private static final int LONGEST = 12;

    private final Lexicon lexicon;
    private final States states;

    GroupNames(Lexicon lexicon, States states) {
        this.lexicon = lexicon;
        this.states = states;
    }

    /** The group whose name begins at a token; none in headlines, where all words may be capitals. */
    Optional<Party> at(Sentence sentence, int from, int phraseEnd) {
        int to = from;
        while (to < Math.min(phraseEnd, from + LONGEST) && nameWord(sentence, to)) {
            to++;
        }
        if (to == from || sentence.headline()) {
            return Optional.empty();
        }
        boolean byName = to - from >= 2 && lexicon.words().is("group-name", sentence.lower(to - 1));
        boolean byKind = to < phraseEnd && lexicon.words().is("group-kind", sentence.lower(to));
        if ((!byName && !byKind) || !proper(sentence.lower(from))) {
            return Optional.empty();
        }
        String name = sentence.span(from, to).text().replaceAll("\\s+", " ");
        return Optional.of(new Party(from, byKind ? to + 1 : to, name, Slug.of(name), Party.Kind.GROUP));
    }

    /** Whether a first word names, rather than says of what faith, people or day. */
    private boolean proper(String lower) {
        return !lexicon.words().is("weekday", lower)
                && !lexicon.words().is("creed", lower)
                && !lexicon.words().is("people", lower)
                && !lexicon.people().is("armed", lower);
    }

    private boolean nameWord(Sentence sentence, int at) {
        if (sentence.is(at, Tag.POSSESSIVE)) {
            return lexicon.words().is("group-name", sentence.lower(at + 1));
        }
        boolean groupWord = lexicon.words().is("group-name", sentence.lower(at));
        boolean adjective =
                sentence.is(at, Tag.ADJ) && at > 0 && lexicon.words().is("group-name", sentence.lower(at + 1));
        boolean capital = sentence.token(at).capital() && (groupWord || adjective || sentence.is(at, Tag.PROPN));
        boolean country = capital && states.countryAt(sentence, at).isPresent();
        return sentence.lower(at).startsWith("al-") || (capital && !country);
    }
}
