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
    private static final Set<String> BEFORE_NAMES = Set.of("new", "northern", "southern", "eastern", "western");

    private final Lexicon lexicon;
    private final States states;
    private final GroupNames groups;
    private final PersonNames persons;
    private final HomeRule rule;
    private final CommonNouns nouns;

    /** A reader over shared tables. */
    public PartyReader(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.states = new States(gazetteer, lexicon);
        this.groups = new GroupNames(lexicon, states);
        this.persons = new PersonNames(lexicon, gazetteer);
        this.rule = new HomeRule(lexicon, states);
        this.nouns = new CommonNouns(lexicon, states);
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
        return rule.at(sentence, i, chunk, home)
                .or(() -> groups.at(sentence, i, chunk.to()))
                .or(() -> nouns.at(sentence, i, chunk, floor))
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
        return fighters || members || rule.ofOwner(sentence, i, parties);
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
}
