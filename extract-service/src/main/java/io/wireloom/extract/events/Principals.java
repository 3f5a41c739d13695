package io.wireloom.extract.events;

import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Span;
import io.wireloom.extract.entities.Slug;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.Locale;
import java.util.Optional;

/** Names who speaks or deals with others when no party of the lexicon stands there: a person by name, else the office or crowd. */
final class Principals {

    private final Sentence sentence;
    private final Lexicon lexicon;

    Principals(Sentence sentence, Lexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
    }

    /** The first name of the region, else its first noun for people or bodies with the words before it; empty when neither. */
    Optional<Entity> in(Region region) {
        for (int i = region.from(); i < region.to(); i++) {
            if (name(i)) {
                int to = i;
                while (to < region.to() && name(to)) {
                    to++;
                }
                return Optional.of(entity(i, to, sentence.span(i, to).text()));
            }
        }
        for (int i = region.from(); i < region.to(); i++) {
            if (person(sentence.lower(i))) {
                int from = i;
                while (from > region.from() && describes(from - 1)) {
                    from--;
                }
                return Optional.of(entity(from, i + 1, sentence.span(from, i + 1).text().toLowerCase(Locale.ROOT)));
            }
        }
        return Optional.empty();
    }

    private boolean name(int token) {
        String lower = sentence.lower(token);
        return sentence.is(token, Tag.PROPN)
                && sentence.token(token).capital()
                && !lexicon.words().is("title", lower)
                && !lexicon.words().is("weekday", lower)
                && !lexicon.words().is("month", lower);
    }

    private boolean describes(int token) {
        return sentence.is(token, Tag.ADJ) || sentence.is(token, Tag.NOUN) || sentence.is(token, Tag.PROPN);
    }

    private boolean person(String lower) {
        return lexicon.people().is("speaker", lower)
                || lexicon.people().is("civil", lower)
                || lexicon.people().is("armed", lower)
                || lexicon.words().is("office", lower);
    }

    private Entity entity(int from, int to, String name) {
        Span span = sentence.span(from, to);
        String plain = name.replaceAll("\\s+", " ");
        return new Entity(plain, span.text(), Slug.of(plain), span.start(), span.end());
    }
}
