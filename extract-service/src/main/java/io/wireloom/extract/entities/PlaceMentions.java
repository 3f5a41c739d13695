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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds names in a sentence that may be places. */
public final class PlaceMentions {

    /** What words name a place. */
    public enum Sort {
        NAME,
        /** The name of a place with the facility there: "Mopti airport". */
        SITE,
        /** A country's unnamed parts: "three Syrian provinces". */
        PARTS,
        /** A country's capital: "the Malian capital". */
        CAPITAL,
        /** A place named before: "the town". */
        DEFINITE
    }

    /**
     * Words that may name a place.
     *
     * @param from first token
     * @param to one past the last
     * @param nameTo one past the last of the name itself, without a facility's word
     * @param strong whether the words around it say that it is a place, so that it is one even when no gazetteer knows it
     * @param beside whether the words say that something is beside it rather than in it: "near X", "20 km north of X"
     * @param linked whether the place before it is told by it: "X in Y", "X near Y"
     * @param listed whether it goes on a list: "X and Y"
     */
    public record Named(
            int from, int to, int nameTo, boolean strong, Sort sort, boolean beside, boolean linked, boolean listed) {

        static Named of(int from, int to, int nameTo, boolean strong, Sort sort) {
            return new Named(from, to, nameTo, strong, sort, false, false, false);
        }

        /** Whether it names a place itself. */
        public boolean name() {
            return sort != Sort.DEFINITE;
        }
    }

    private static final List<String> OTHER_SENSES = List.of("weekday", "month", "title");
    private static final int SHORTEST_DATELINE = 4;
    private static final int DATELINE_REACH = 15;

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final PlaceRelations relations;

    /** A reader over shared tables. */
    public PlaceMentions(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.relations = new PlaceRelations();
    }

    /** The names, in order; those inside {@code parties} left out. */
    public List<Named> read(Parse parse, List<Party> parties) {
        Sentence sentence = parse.sentence();
        List<String> texts = sentence.tokens().stream().map(Token::text).toList();
        List<Named> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            boolean scene = scene(sentence, i);
            Optional<Named> named = !scene && taken(parties, i) ? Optional.empty() : at(sentence, texts, i);
            if (named.isPresent() && (scene || !taken(parties, named.get().nameTo() - 1))) {
                found.add(named.get());
                i = named.get().to();
            } else {
                relations.definite(sentence, i).ifPresent(found::add);
                i++;
            }
        }
        return relations.related(sentence, found);
    }

    /** "in Syria's civil war": a state by its name, yet where, not who. */
    private static boolean scene(Sentence sentence, int i) {
        return sentence.lower(i - 1).equals("in")
                && sentence.is(i + 1, Tag.POSSESSIVE)
                && (PlaceWords.TURMOIL.contains(sentence.lower(i + 2))
                        || PlaceWords.DIRECTIONS.contains(sentence.lower(i + 2)));
    }

    private Optional<Named> at(Sentence sentence, List<String> texts, int i) {
        Token token = sentence.token(i);
        if (!token.word() || !named(token) || token.is(Tag.NUM) || dateline(sentence, i)) {
            return Optional.empty();
        }
        Optional<Match> match = gazetteer.longestAt(texts, i);
        int adjective = adjectiveEnd(sentence, i);
        if (adjective > i && match.map(Match::to).orElse(i) <= adjective) {
            return part(sentence, i, adjective);
        }
        boolean strong = kindAround(sentence, i);
        return match.isPresent() ? known(sentence, texts, i, match.get(), strong) : likely(sentence, texts, i, strong);
    }

    /** A name that no gazetteer has, where a place is told. */
    private Optional<Named> likely(Sentence sentence, List<String> texts, int i, boolean strong) {
        int run = runEnd(sentence, texts, i);
        boolean told = strong || (locative(sentence, i) && !sentence.headline());
        boolean likely = told && sentence.is(i, Tag.PROPN) && plainName(sentence, i, run);
        return likely ? Optional.of(name(sentence, i, run, strong || placed(sentence, i))) : Optional.empty();
    }

    /** A town in capitals among words that are not: where the story was filed. */
    private static boolean dateline(Sentence sentence, int i) {
        String text = sentence.token(i).text();
        return !sentence.headline()
                && i < DATELINE_REACH
                && text.length() >= SHORTEST_DATELINE
                && text.equals(text.toUpperCase(Locale.ROOT))
                && !text.equals(text.toLowerCase(Locale.ROOT))
                && sentence.tokens().stream()
                        .anyMatch(t -> t.text().length() > 2 && t.text().equals(t.lower()));
    }

    private static Named name(Sentence sentence, int from, int to, boolean strong) {
        int site = siteEnd(sentence, to);
        return Named.of(from, site, to, strong, site > to ? Sort.SITE : Sort.NAME);
    }

    /** One past "airport", "air base" or "refugee camp" after a name; the name's own end when none follows. */
    private static int siteEnd(Sentence sentence, int to) {
        int at = to;
        while (PlaceWords.SITE_LEADS.contains(sentence.lower(at)) && at < to + 2) {
            at++;
        }
        boolean plain = PlaceWords.SITES.contains(sentence.lower(at))
                && !sentence.lower(to).equals("base");
        return plain ? at + 1 : to;
    }

    private boolean locative(Sentence sentence, int i) {
        int at = i - 1;
        while (PlaceWords.DIRECTIONS.contains(sentence.lower(at))
                || sentence.lower(at).equals("the")) {
            at--;
        }
        String before = sentence.lower(at);
        boolean ofEvent = before.equals("of") && lexicon.events().noun(sentence.lower(at - 1));
        boolean besideIt = before.equals("of") && PlaceWords.DIRECTIONS.contains(sentence.lower(at - 1));
        return ofEvent || besideIt || PlaceWords.LOCATIVE.contains(before) || PlaceWords.AIMING.contains(before);
    }

    /** Whether a name stands right after "near", "bombed" and the like, which a place follows in running text, so that it is one even when none is found. */
    private static boolean placed(Sentence sentence, int i) {
        return i > 0
                && !sentence.headline()
                && sentence.is(i, Tag.PROPN)
                && (PlaceWords.BESIDE_PLACES.contains(sentence.lower(i - 1))
                        || PlaceWords.AIMING.contains(sentence.lower(i - 1)));
    }

    /** A name the gazetteer has, unless it is rather an adjective, an everyday word or part of a person's name. */
    private Optional<Named> known(Sentence sentence, List<String> texts, int i, Match match, boolean strong) {
        int run = runEnd(sentence, texts, i);
        boolean afterName = i > 0 && sentence.is(i - 1, Tag.PROPN) && !country(sentence, i - 1);
        boolean partOfName = (match.to() < run || afterName) && !country(sentence, i);
        boolean doubtful = match.commonWord() || partOfName;
        if (creed(sentence, i, match) || (doubtful && !supported(sentence, i, strong))) {
            return Optional.empty();
        }
        int to = strong ? Math.max(run, match.to()) : match.to();
        return Optional.of(name(sentence, i, to, strong || (!match.commonWord() && placed(sentence, i))));
    }

    private boolean supported(Sentence sentence, int i, boolean strong) {
        return strong || locative(sentence, i);
    }

    /** "Jewish" is no province in the far east. */
    private boolean creed(Sentence sentence, int i, Match match) {
        return match.to() == i + 1 && lexicon.words().is("creed", sentence.lower(i));
    }

    /** One past a country's adjective, "South Sudanese" or "Malian", at a token; the token itself when none stands there. */
    private int adjectiveEnd(Sentence sentence, int i) {
        boolean two = i + 1 < sentence.size()
                && sentence.token(i + 1).capital()
                && gazetteer.isCountryAdjective(sentence.span(i, i + 2).text());
        return two ? i + 2 : gazetteer.isCountryAdjective(sentence.token(i).text()) ? i + 1 : i;
    }

    /** "three Syrian provinces": the country is the place, for the provinces have no names here. */
    private static Optional<Named> part(Sentence sentence, int from, int to) {
        String next = sentence.lower(to);
        boolean kind = !next.equals("border") && (PlaceWords.KINDS.contains(next) || PlaceWords.AREAS.contains(next));
        boolean named = sentence.lower(to + 1).equals("of") || sentence.is(to + 1, Tag.PROPN);
        if (next.equals("capital")) {
            return sentence.is(to + 1, Tag.PROPN)
                    ? Optional.empty()
                    : Optional.of(Named.of(from, to + 1, to, false, Sort.CAPITAL));
        }
        return kind && !named ? Optional.of(Named.of(from, to, to, false, Sort.PARTS)) : Optional.empty();
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

    /** One past the capitalised words that go on from a name; a well-known place among them begins a name of its own. */
    private int runEnd(Sentence sentence, List<String> texts, int from) {
        int to = from + 1;
        while (to < sentence.size()
                && sentence.is(to, Tag.PROPN)
                && sentence.token(to).capital()
                && !(ofKind(sentence, from) && gazetteer.isLargeTown(texts.get(to)))) {
            to++;
        }
        return to;
    }

    private static boolean ofKind(Sentence sentence, int i) {
        return sentence.lower(i - 1).equals("of") && PlaceWords.KINDS.contains(sentence.lower(i - 2));
    }

    /** "the town of X", "X province", "villages of X". */
    private static boolean kindAround(Sentence sentence, int i) {
        int end = i + 1;
        while (end < sentence.size()
                && sentence.is(end, Tag.PROPN)
                && sentence.token(end).capital()) {
            end++;
        }
        boolean after = PlaceWords.KINDS.contains(sentence.lower(end));
        return ofKind(sentence, i) || (after && sentence.is(i, Tag.PROPN));
    }
}
