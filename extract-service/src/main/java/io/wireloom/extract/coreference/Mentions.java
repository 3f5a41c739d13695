package io.wireloom.extract.coreference;

import io.wireloom.contracts.Span;
import io.wireloom.extract.coreference.Mention.Number;
import io.wireloom.extract.coreference.Mention.Sort;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes mentions of a sentence's noun phrases. */
final class Mentions {

    private static final Set<String> PLURALS = Set.of("people", "police", "children", "personnel", "staff", "infantry", "cavalry");
    private static final Set<String> COLLECTIVES =
            Set.of("militia", "gang", "police", "group", "brigade", "battalion", "patrol", "team", "crew", "family", "unit", "organisation", "organization", "movement", "faction", "party", "network", "cartel");
    private static final Set<String> BODIES = Set.of("army", "military", "navy", "coalition", "alliance", "force", "convoy");
    private static final Set<String> NO_PLURALS = Set.of("ss", "us", "is");

    private final Parse parse;
    private final Sentence sentence;
    private final Lexicon lexicon;
    private final int[] verbOf;

    Mentions(Parse parse, Lexicon lexicon) {
        this.parse = parse;
        this.sentence = parse.sentence();
        this.lexicon = lexicon;
        this.verbOf = new int[parse.chunks().size()];
        Arrays.fill(verbOf, -1);
        for (int c = 0; c < verbOf.length; c++) {
            if (parse.is(c, Kind.VERB) && parse.chunk(c).verb().finite()) {
                subject(c);
            }
        }
    }

    private void subject(int verb) {
        Optional<Region> region = parse.subject(verb);
        region.map(found -> parse.chunkOf(found.from()))
                .filter(chunk -> verbOf[chunk] < 0)
                .ifPresent(chunk -> verbOf[chunk] = verb);
    }

    /** The verb that the phrase at a chunk is the subject of; -1 when it is none's. */
    int verbOf(int chunk) {
        return verbOf[chunk];
    }

    /** The mention that a noun chunk makes alone. */
    Mention alone(int chunk, List<Party> parties) {
        List<Party> named =
                within(parties, parse.chunk(chunk).from(), parse.chunk(chunk).to());
        List<Span> words = named.stream().map(this::words).toList();
        return new Mention(named, words, number(chunk, named), sort(chunk, named, 1), -1, false);
    }

    /** The mention that begins at a noun chunk, with what is conjoined with it when it is a subject. */
    Mention at(int chunk, List<Party> parties) {
        List<Party> named = new ArrayList<>();
        int heads = 0;
        int at = chunk;
        do {
            int here = parse.chunk(at).to();
            int from = parse.chunk(at).from();
            named.addAll(within(parties, from, here));
            heads++;
            at = verbOf[chunk] >= 0 ? conjoined(at) : -1;
        } while (at > 0);
        int verb = verbOf[chunk];
        List<Span> words = named.stream().map(this::words).toList();
        boolean reports = verb >= 0 && parse.reporting(verb);
        Number number = heads > 1 ? Number.SEVERAL : number(chunk, named);
        return new Mention(named, words, number, sort(chunk, named, heads), verb, reports);
    }

    /** The parties of one phrase; a person's name alone when its title is read as a party too. */
    private static List<Party> within(List<Party> parties, int from, int to) {
        List<Party> inside =
                parties.stream().filter(p -> p.from() >= from && p.to() <= to).toList();
        List<Party> persons =
                inside.stream().filter(p -> p.kind() == Party.Kind.NAME).toList();
        return persons.isEmpty() ? inside : persons;
    }

    private Span words(Party party) {
        return party.antecedent() != null ? party.antecedent() : sentence.span(party.from(), party.to());
    }

    private int conjoined(int chunk) {
        return parse.is(chunk + 1, Kind.CONJUNCTION) && parse.is(chunk + 2, Kind.NOUN) ? chunk + 2 : -1;
    }

    private Number number(int chunk, List<Party> named) {
        int head = parse.chunk(chunk).head();
        String word = sentence.lower(head);
        if (COLLECTIVES.contains(word)) {
            return Number.EITHER;
        }
        Party last = named.isEmpty() ? null : named.get(named.size() - 1);
        boolean bare = last != null && last.to() == parse.chunk(chunk).to() && sentence.is(head, Tag.PROPN);
        if (bare && last.kind() == Party.Kind.GROUP) {
            return Number.EITHER;
        }
        if (bare && last.named()) {
            return Number.ONE;
        }
        return plural(word) ? Number.SEVERAL : Number.ONE;
    }

    /** Whether a noun's form is a plural. */
    static boolean plural(String noun) {
        boolean s = noun.length() > 2 && noun.endsWith("s") && !NO_PLURALS.contains(noun.substring(noun.length() - 2));
        return s || noun.endsWith("men") || PLURALS.contains(noun);
    }

    private Sort sort(int chunk, List<Party> named, int heads) {
        if (named.isEmpty()) {
            String head = parse.head(chunk);
            boolean body = COLLECTIVES.contains(head) || BODIES.contains(head) || lexicon.words().is("institution", head);
            boolean speaks = lexicon.people().is("speaker", head);
            boolean plural = heads > 1 || plural(head);
            return body ? Sort.BODY : speaks ? plural ? Sort.PEOPLE : Sort.PERSON : Sort.THING;
        }
        Party last = named.get(named.size() - 1);
        String head = parse.head(chunk);
        boolean person = heads == 1 && !plural(head) && !COLLECTIVES.contains(head) && !BODIES.contains(head);
        return switch (last.kind()) {
            case NAME -> Sort.PERSON;
            case CIVIL, ARMED -> person ? Sort.PERSON : last.kind() == Party.Kind.CIVIL ? Sort.PEOPLE : Sort.BODY;
            case FACILITY -> Sort.THING;
            case STATE, FORCE, GROUP, BODY, MONITOR, MEDIUM -> Sort.BODY;
        };
    }
}
