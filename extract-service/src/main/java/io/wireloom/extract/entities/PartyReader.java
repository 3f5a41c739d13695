package io.wireloom.extract.entities;

import io.wireloom.extract.lexicon.EntityLexicon.Named;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.PhraseTable.Found;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.places.Gazetteer;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the parties that a sentence names. */
public final class PartyReader {

    private static final Set<String> MEMBERS = Set.of(
            "pilot",
            "pilots",
            "officer",
            "officers",
            "commander",
            "general",
            "colonel",
            "captain",
            "lieutenant",
            "soldier",
            "soldiers",
            "recruit",
            "recruits",
            "conscript",
            "conscripts",
            "guard",
            "guards",
            "policeman",
            "cadet",
            "cadets");

    /** What forces hold. */
    private static final Set<String> MILITARY = Set.of(
            "position",
            "positions",
            "base",
            "bases",
            "checkpoint",
            "checkpoints",
            "outpost",
            "outposts",
            "lines",
            "stronghold",
            "strongholds",
            "barracks",
            "airbase");

    private static final Set<String> ARMIES = Set.of("army", "military", "police");
    private static final Set<String> LOCATIVE = Set.of(
            "in",
            "near",
            "at",
            "from",
            "around",
            "across",
            "inside",
            "into",
            "within",
            "outside",
            "through",
            "throughout",
            "to",
            "toward",
            "towards",
            "of",
            "on");
    private static final Set<String> LOOSE_FACILITY = Set.of(
            "village",
            "town",
            "city",
            "district",
            "area",
            "areas",
            "villages",
            "towns",
            "cities",
            "districts",
            "position",
            "positions",
            "neighbourhood",
            "neighborhood",
            "line",
            "lines",
            "front",
            "state",
            "post",
            "station",
            "frontline",
            "car",
            "cars",
            "vehicle",
            "vehicles",
            "port");

    private static final Set<String> BEFORE_NAMES = Set.of("new", "northern", "southern", "eastern", "western");

    private final Lexicon lexicon;
    private final States states;
    private final GroupNames groups;
    private final PersonNames persons;
    private final Fighters fighters;

    /** A reader over shared tables. */
    public PartyReader(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.states = new States(gazetteer, lexicon);
        this.groups = new GroupNames(lexicon, states);
        this.persons = new PersonNames(lexicon, gazetteer);
        this.fighters = new Fighters(lexicon, states);
    }

    /** The parties in the order they stand; they do not overlap. */
    public List<Party> read(Parse parse, Home home) {
        List<Party> parties = new ArrayList<>();
        for (int c = 0; c < parse.chunks().size(); c++) {
            Chunk chunk = parse.chunk(c);
            if (chunk.is(Chunk.Kind.NOUN)) {
                readPhrase(parse, c, home, parties);
            }
        }
        return parties;
    }

    private void readPhrase(Parse parse, int index, Home home, List<Party> parties) {
        Sentence sentence = parse.sentence();
        Chunk chunk = parse.chunk(index);
        int i = chunk.from();
        int floor = i;
        while (i < chunk.to()) {
            Optional<Party> party = named(parse, index, i);
            if (party.isEmpty()) {
                party = state(parse, index, i, home);
            }
            if (party.isEmpty()) {
                parties.addAll(states.pair(sentence, i, chunk.to()));
                party = unnamed(sentence, i, chunk, floor, home);
            }
            if (party.isPresent()) {
                boolean sameOnes = floor > chunk.from() && sameOnes(sentence, i, party.get(), parties);
                add(parties, party.get(), sameOnes);
                i = party.get().to();
                floor = i;
            } else {
                i++;
            }
        }
    }

    /** A party that no table and no country's name tells. */
    private Optional<Party> unnamed(Sentence sentence, int i, Chunk chunk, int floor, Home home) {
        return rule(sentence, i, chunk, home)
                .or(() -> groups.at(sentence, i, chunk.to()))
                .or(() -> common(sentence, i, chunk, floor))
                .or(() -> persons.at(sentence, i, chunk.to()));
    }

    private static void add(List<Party> parties, Party party, boolean sameOnes) {
        if (titled(parties, party)) {
            parties.remove(parties.size() - 1);
        }
        if (!sameOnes) {
            parties.add(party);
        }
    }

    /** Whether a party of the same phrase has told already who they are: "Houthi rebels", "ETA members", "Sadiki's government". */
    private boolean sameOnes(Sentence sentence, int i, Party party, List<Party> parties) {
        Party last = parties.get(parties.size() - 1);
        boolean members =
                party.kind() == Party.Kind.CIVIL && last.kind() == Party.Kind.GROUP && last.to() == party.from();
        boolean fighters = party.kind() == Party.Kind.ARMED && last.kind() != Party.Kind.CIVIL;
        return fighters || members || ownersRule(sentence, i, parties);
    }

    /** "Sadiki's government": the rule of the party named before. */
    private boolean ownersRule(Sentence sentence, int i, List<Party> parties) {
        Party last = parties.isEmpty() ? null : parties.get(parties.size() - 1);
        return last != null
                && last.kind() == Party.Kind.STATE
                && last.to() == i - 1
                && sentence.is(i - 1, Tag.POSSESSIVE)
                && states.rules(sentence.lower(i));
    }

    /** "Colonel Adeyemi", "journalist Maria Lopez": a noun right before a person's name says what the person is. */
    private static boolean titled(List<Party> parties, Party party) {
        if (parties.isEmpty() || party.kind() != Party.Kind.NAME) {
            return false;
        }
        Party last = parties.get(parties.size() - 1);
        return !last.named() && last.kind() != Party.Kind.FACILITY && last.to() == party.from();
    }

    private Optional<Party> named(Parse parse, int index, int i) {
        Sentence sentence = parse.sentence();
        Chunk chunk = parse.chunk(index);
        Optional<Found<Named>> found = lexicon.entities().longestAt(sentence, i);
        if (found.isEmpty() || found.get().from() < chunk.from()) {
            return Optional.empty();
        }
        Named named = found.get().value();
        Party.Kind kind =
                switch (named.kind()) {
                    case "group" -> Party.Kind.GROUP;
                    case "force" -> Party.Kind.FORCE;
                    case "state" -> Party.Kind.STATE;
                    case "monitor" -> Party.Kind.MONITOR;
                    case "medium" -> Party.Kind.MEDIUM;
                    default -> Party.Kind.BODY;
                };
        boolean placeToo = kind == Party.Kind.STATE && named.id().endsWith("-government");
        if (placeToo && locative(parse, index) && chunk.to() == found.get().to()) {
            return Optional.empty();
        }
        String id = placeToo ? Slug.of(named.name()) : named.id();
        int to = withGroupNoun(sentence, found.get().to(), chunk.to());
        return Optional.of(
                new Party(i, to, named.name(), named.kind().equals("state") ? Slug.of(named.name()) : id, kind));
    }

    private int withGroupNoun(Sentence sentence, int to, int limit) {
        int at = to;
        while (at < limit
                && (lexicon.words().is("group-noun", sentence.lower(at))
                        || sentence.lower(at).equals("militant"))) {
            at++;
        }
        return at;
    }

    private boolean locative(Parse parse, int index) {
        return parse.is(index - 1, Chunk.Kind.PREPOSITION) && LOCATIVE.contains(parse.head(index - 1));
    }

    private Optional<Party> state(Parse parse, int index, int i, Home home) {
        Sentence sentence = parse.sentence();
        Chunk chunk = parse.chunk(index);
        Optional<States.Country> country = states.countryAt(sentence, i).filter(found -> found.to() <= chunk.to());
        if (country.isEmpty() || partOfName(sentence, i, chunk)) {
            return Optional.empty();
        }
        int to = country.get().to();
        int end = states.forceEnd(sentence, sentence.is(to, Tag.POSSESSIVE) ? to + 1 : to, chunk.to());
        if (end > 0) {
            boolean event = lexicon.events().noun(sentence.lower(end - 1));
            boolean scene = event && states.scene(sentence, country.get(), end, home);
            return scene ? Optional.empty() : Optional.of(States.party(country.get(), event ? to : end));
        }
        return to == chunk.to() && stands(parse, index, i, country.get())
                ? Optional.of(States.party(country.get(), to))
                : Optional.empty();
    }

    /** "New Jersey", "Northern Ireland": a country's word that ends another name. */
    private static boolean partOfName(Sentence sentence, int i, Chunk chunk) {
        return i > chunk.from()
                && !sentence.headline()
                && sentence.token(i - 1).capital()
                && BEFORE_NAMES.contains(sentence.lower(i - 1));
    }

    /** Whether a country's name or adjective that ends its phrase stands for the state: "Russians", "Russia", "Russian and …". */
    private boolean stands(Parse parse, int index, int i, States.Country country) {
        Sentence sentence = parse.sentence();
        if (!country.adjective()) {
            return !locative(parse, index);
        }
        boolean people = sentence.lower(i).endsWith("s") || (i > 0 && sentence.is(i - 1, Tag.DET));
        boolean joined = parse.is(index + 1, Chunk.Kind.CONJUNCTION) && parse.is(index + 2, Chunk.Kind.NOUN);
        return people
                || (joined
                        && states.countryAt(sentence, parse.chunk(index + 2).from())
                                .isPresent());
    }

    /** "the regime", "government forces", "the army": the home country's, when the article plainly has one. */
    private Optional<Party> rule(Sentence sentence, int i, Chunk chunk, Home home) {
        int to = ruleEnd(sentence, i, chunk.to());
        if (to < 0 || (home.country() == null && ARMIES.contains(sentence.lower(i)))) {
            return Optional.empty();
        }
        if (home.country() == null) {
            boolean fighters = to - i > 1 && lexicon.people().is("armed", sentence.lower(to - 1));
            String name = sentence.span(i, fighters ? to : i + 1).text().toLowerCase(java.util.Locale.ROOT);
            return Optional.of(new Party(i, to, name, Slug.of(sentence.lower(i)), Party.Kind.STATE));
        }
        String country = home.country().name();
        String name = ARMIES.contains(sentence.lower(i)) ? country : country + " government";
        return Optional.of(new Party(i, to, name, Slug.of(country), Party.Kind.STATE));
    }

    /** One past "the regime", "government forces" or "the army" at a token; -1 when none stands there. */
    private int ruleEnd(Sentence sentence, int i, int phraseEnd) {
        String word = sentence.lower(i);
        String next = i + 1 < phraseEnd ? sentence.lower(i + 1) : "";
        if (next.isEmpty()) {
            return ARMIES.contains(word) || states.rules(word) ? i + 1 : -1;
        }
        if (!states.rules(word)) {
            return -1;
        }
        if (states.force(next) || lexicon.people().is("armed", next) || MILITARY.contains(next)) {
            return i + 2;
        }
        boolean leads = eventNext(sentence, i + 1, phraseEnd) || sentence.is(i + 1, Tag.POSSESSIVE);
        return leads ? i + 1 : -1;
    }

    private boolean eventNext(Sentence sentence, int from, int to) {
        for (int k = from; k < to; k++) {
            if (lexicon.events().noun(sentence.lower(k))
                    || lexicon.weapons().table().contains(sentence.lower(k))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Party> common(Sentence sentence, int i, Chunk chunk, int floor) {
        for (int to = Math.min(chunk.to(), i + 3); to > i; to--) {
            String phrase = sentence.span(i, to)
                    .text()
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('\n', ' ');
            boolean last = to == chunk.to() || !sentence.token(to).tag().noun();
            if (lexicon.people().is("armed", phrase) && !memberNext(sentence, to, chunk)) {
                return Optional.of(fighters.party(sentence, i, to, floor));
            }
            if (last && lexicon.people().is("civil", phrase)) {
                return Optional.of(new Party(i, to, phrase, Slug.of(phrase), Party.Kind.CIVIL));
            }
            if (last && lexicon.people().is("facility", phrase) && !LOOSE_FACILITY.contains(phrase)) {
                return Optional.of(new Party(i, to, phrase, Slug.of(phrase), Party.Kind.FACILITY));
            }
        }
        return Optional.empty();
    }

    /** "an air force pilot", "an army officer": one man, not the force. */
    private boolean memberNext(Sentence sentence, int to, Chunk chunk) {
        String next = to + 1 == chunk.to() ? sentence.lower(to) : "";
        return MEMBERS.contains(next) && lexicon.people().is("armed", next);
    }
}
