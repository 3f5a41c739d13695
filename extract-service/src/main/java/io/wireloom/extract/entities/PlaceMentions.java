package io.wireloom.extract.entities;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.places.Gazetteer;
import io.wireloom.extract.places.Match;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import io.wireloom.extract.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds names in a sentence that may be places. */
public final class PlaceMentions {

    /**
     * A name that may be a place.
     *
     * @param from first token of the name
     * @param to one past its last
     * @param strong whether the words around it say that it is a place, so that it is one even when no gazetteer knows it
     */
    public record Named(int from, int to, boolean strong) {}

    private static final Set<String> KINDS = Set.of(
            "town",
            "city",
            "village",
            "province",
            "district",
            "region",
            "governorate",
            "neighbourhood",
            "neighborhood",
            "suburb",
            "area",
            "county",
            "state",
            "island",
            "port",
            "camp",
            "capital",
            "locality",
            "hamlet",
            "localities",
            "towns",
            "cities",
            "villages",
            "provinces",
            "districts",
            "outskirts",
            "countryside",
            "stronghold",
            "enclave",
            "municipality",
            "commune",
            "department",
            "prefecture",
            "oblast",
            "airport",
            "valley",
            "mountains",
            "square",
            "crossing",
            "border");
    private static final Set<String> AREAS =
            Set.of("territory", "soil", "airspace", "areas", "border", "waters", "coast", "countryside", "capital");
    private static final List<String> OTHER_SENSES = List.of("weekday", "month", "title");
    private static final Set<String> LOCATIVE = Set.of(
            "in",
            "near",
            "at",
            "around",
            "across",
            "inside",
            "outside",
            "into",
            "towards",
            "toward",
            "from",
            "throughout",
            "over",
            "on",
            "to");

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;

    /** A reader over shared tables. */
    public PlaceMentions(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    /** The names, in order; those inside {@code parties} left out. */
    public List<Named> read(Parse parse, List<Party> parties) {
        Sentence sentence = parse.sentence();
        List<String> texts = sentence.tokens().stream().map(Token::text).toList();
        List<Named> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            Optional<Named> named = taken(parties, i) ? Optional.empty() : at(sentence, texts, i);
            if (named.isPresent() && !taken(parties, named.get().to() - 1)) {
                found.add(named.get());
                i = named.get().to();
            } else {
                i++;
            }
        }
        return found;
    }

    private Optional<Named> at(Sentence sentence, List<String> texts, int i) {
        Token token = sentence.token(i);
        if (!token.word() || !named(token) || token.is(Tag.NUM)) {
            return Optional.empty();
        }
        boolean strong = kindAround(sentence, i);
        Optional<Match> match = gazetteer.longestAt(texts, i);
        if (match.isPresent()) {
            return known(sentence, i, match.get(), strong);
        }
        int run = runEnd(sentence, i);
        boolean likely = (strong || locative(sentence, i)) && token.is(Tag.PROPN) && !sentence.headline();
        return likely && plainName(sentence, i, run) ? Optional.of(new Named(i, run, strong)) : Optional.empty();
    }

    private boolean locative(Sentence sentence, int i) {
        String before = sentence.lower(i - 1);
        boolean ofEvent = before.equals("of") && lexicon.events().noun(sentence.lower(i - 2));
        return ofEvent
                || LOCATIVE.contains(before)
                || (before.equals("the") && LOCATIVE.contains(sentence.lower(i - 2)));
    }

    /** A name the gazetteer has, unless it is rather an adjective, an everyday word or part of a person's name. */
    private Optional<Named> known(Sentence sentence, int i, Match match, boolean strong) {
        String text = sentence.span(i, match.to()).text();
        if (gazetteer.isCountryAdjective(text) && !unnamedPlace(sentence, match.to())) {
            return Optional.empty();
        }
        boolean supported = strong || locative(sentence, i);
        int run = runEnd(sentence, i);
        boolean afterName = i > 0 && sentence.is(i - 1, Tag.PROPN) && !country(sentence, i - 1);
        boolean partOfName = (match.to() < run || afterName) && !country(sentence, i);
        if (!supported && (match.commonWord() || partOfName)) {
            return Optional.empty();
        }
        return Optional.of(new Named(i, strong ? Math.max(run, match.to()) : match.to(), strong));
    }

    /** "three Syrian provinces": the country is the place, for the provinces have no names here. */
    private static boolean unnamedPlace(Sentence sentence, int to) {
        boolean kind = KINDS.contains(sentence.lower(to)) || AREAS.contains(sentence.lower(to));
        return kind && !sentence.lower(to + 1).equals("of") && !sentence.is(to + 1, Tag.PROPN);
    }

    private boolean plainName(Sentence sentence, int from, int to) {
        boolean plain = IntStream.range(from, to).noneMatch(k -> otherSense(sentence, k));
        return plain
                && !lexicon.people().is("force", sentence.lower(to))
                && !lexicon.people().is("speaker", sentence.lower(to));
    }

    private boolean otherSense(Sentence sentence, int k) {
        String lower = sentence.lower(k);
        return OTHER_SENSES.stream().anyMatch(wordClass -> lexicon.words().is(wordClass, lower))
                || lexicon.events().noun(lower)
                || lexicon.weapons().table().contains(lower)
                || gazetteer.isCountryAdjective(sentence.token(k).text());
    }

    private boolean country(Sentence sentence, int i) {
        return gazetteer.country(sentence.token(i).text()).isPresent();
    }

    private static boolean taken(List<Party> parties, int token) {
        return parties.stream()
                .anyMatch(p -> token >= p.from()
                        && token < p.to()
                        && p.kind() != Party.Kind.FACILITY
                        && p.kind() != Party.Kind.CIVIL
                        && p.kind() != Party.Kind.NAME);
    }

    private static boolean named(Token token) {
        return token.capital()
                || token.lower().startsWith("al-")
                || token.lower().startsWith("el-");
    }

    private static int runEnd(Sentence sentence, int from) {
        int to = from + 1;
        while (to < sentence.size()
                && sentence.is(to, Tag.PROPN)
                && sentence.token(to).capital()) {
            to++;
        }
        return to;
    }

    /** "the town of X", "X province", "villages of X". */
    private static boolean kindAround(Sentence sentence, int i) {
        boolean of = sentence.lower(i - 1).equals("of") && KINDS.contains(sentence.lower(i - 2));
        boolean after = KINDS.contains(sentence.lower(runEnd(sentence, i)));
        return of || (after && sentence.is(i, Tag.PROPN));
    }
}
