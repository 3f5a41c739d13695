package io.wireloom.extract.events;

import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Span;
import io.wireloom.extract.entities.Slug;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names who speaks or deals with others when no party of the lexicon stands there: a person by name, else the office or crowd. */
final class Principals {

    private static final List<String> DOERS = List.of(
            "er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women", "people", "ant",
            "ants");

    private static final Set<String> VAGUE = Set.of(
            "people", "person", "persons", "others", "other", "dead", "deaths", "bodies", "lives", "member", "members");

    private final Sentence sentence;
    private final Lexicon lexicon;

    Principals(Sentence sentence, Lexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
    }

    /** Who heads the region: a name, or a noun for those who act with the words that describe it; empty when neither. */
    Optional<Entity> in(Region region) {
        int last = region.from();
        while (last < region.to()
                && !sentence.is(last, Tag.ADP)
                && !sentence.token(last).is(",")) {
            last++;
        }
        Region head = last > region.from() ? new Region(region.from(), last) : region;
        return name(head).or(() -> noun(head)).or(() -> name(region)).or(() -> noun(region));
    }

    private Optional<Entity> name(Region region) {
        for (int i = region.from(); i < region.to(); i++) {
            if (name(i)) {
                int to = i;
                while (to < region.to() && name(to)) {
                    to++;
                }
                if (to == region.to() || !sentence.is(to, Tag.NOUN)) {
                    return Optional.of(entity(i, to, sentence.span(i, to).text()));
                }
                i = to;
            }
        }
        return Optional.empty();
    }

    /** A noun for those who act; empty when the region's first noun is another. */
    Optional<Entity> noun(Region region) {
        for (int i = region.from(); i < region.to(); i++) {
            boolean last = i + 1 == region.to() || !sentence.is(i + 1, Tag.NOUN);
            if (sentence.is(i, Tag.NOUN) && last) {
                return acts(sentence.lower(i)) ? Optional.of(entity(first(region, i), i + 1)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Entity entity(int from, int to) {
        return entity(from, to, sentence.span(from, to).text().toLowerCase(Locale.ROOT));
    }

    private int first(Region region, int head) {
        int from = head;
        while (from > region.from() && describes(from - 1)) {
            from--;
        }
        return from;
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

    /** Whether a noun stands for people or a body: by the lexicon, or by the ending of those who do something. */
    private boolean acts(String lower) {
        if (VAGUE.contains(lower)) {
            return false;
        }
        boolean doer = DOERS.stream().anyMatch(lower::endsWith)
                && !lexicon.events().objects("paper").contains(lower);
        return known(lower) || (doer && !lexicon.events().noun(lower));
    }

    private boolean known(String lower) {
        return lexicon.people().is("speaker", lower)
                || lexicon.people().is("civil", lower)
                || lexicon.people().is("armed", lower)
                || lexicon.words().is("office", lower)
                || lexicon.words().is("title", lower)
                || lexicon.people().is("rule", lower)
                || lexicon.words().is("institution", lower)
                || lexicon.words().is("group-kind", lower)
                || lexicon.events().objects("body").contains(lower);
    }

    private Entity entity(int from, int to, String name) {
        Span span = sentence.span(from, to);
        String plain = name.replaceAll("\\s+", " ");
        return new Entity(plain, span.text(), Slug.of(plain), span.start(), span.end());
    }
}
