package io.wireloom.extract.events;

import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Span;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import java.util.Set;

/** What a party does within the region that fills a role: it fills the role, or only says where, whose or with whose help. */
final class PartyRoles {

    private static final Set<String> NOT_PARTIES =
            Set.of("in", "near", "at", "from", "around", "across", "inside", "after", "before", "since");
    private static final Set<String> SUPPORTED = Set.of("backed", "supported", "aided", "joined", "assisted");

    private final Reading reading;
    private final Lexicon lexicon;

    PartyRoles(Reading reading, Lexicon lexicon) {
        this.reading = reading;
        this.lexicon = lexicon;
    }

    Entity entity(Party party) {
        Span span = party.antecedent() != null
                ? party.antecedent()
                : reading.sentence().span(party.from(), party.to());
        return new Entity(party.name(), span.text(), party.id(), span.start(), span.end());
    }

    /** A party that only says where or when: after "in", "near", "from". */
    boolean aside(Party party, Region region) {
        Parse parse = reading.parse();
        int chunk = parse.chunkOf(party.from());
        for (int c = chunk - 1; c >= 0 && parse.chunk(c).from() >= region.from(); c--) {
            if (parse.is(c, Kind.PREPOSITION)) {
                return NOT_PARTIES.contains(parse.head(c)) && !belongs(party, c);
            }
            if (parse.is(c, Kind.VERB) || parse.is(c, Kind.COMMA)) {
                return false;
            }
        }
        return false;
    }

    /** A party that only describes the doer: "government troops backed by Russia", "those linked to al-Qaeda", "amid soldiers". */
    boolean attached(Party party, Region region) {
        Parse parse = reading.parse();
        for (int c = parse.chunkOf(party.from()) - 1; c >= 0 && parse.chunk(c).from() >= region.from(); c--) {
            if (parse.is(c, Kind.PREPOSITION) && supported(c, party)) {
                return false;
            }
            if (parse.is(c, Kind.VERB) || parse.is(c, Kind.RELATIVE)) {
                return true;
            }
            boolean tied = parse.is(c, Kind.PREPOSITION)
                    && lexicon.words()
                            .is(
                                    "faction",
                                    reading.sentence().lower(parse.chunk(c).from() - 1));
            if (tied || parse.head(c).equals("among")) {
                return true;
            }
        }
        return false;
    }

    /** "troops backed by Russian jets": whose forces take part does it too. */
    private boolean supported(int preposition, Party party) {
        String before =
                reading.sentence().lower(reading.parse().chunk(preposition).from() - 1);
        boolean forces = party.kind() == Party.Kind.FORCE || party.to() - party.from() > 1;
        return SUPPORTED.contains(before) && reading.parse().head(preposition).equals("by") && forces && party.named();
    }

    /** "gunmen from the Aurora Front": the group that fighters are of. */
    private boolean belongs(Party party, int preposition) {
        Parse parse = reading.parse();
        boolean from = parse.head(preposition).equals("from") && party.kind() == Party.Kind.GROUP;
        return from && parse.is(preposition - 1, Kind.NOUN) && ofPeople(preposition - 1);
    }

    private boolean ofPeople(int chunk) {
        Region region = new Region(
                reading.parse().chunk(chunk).from(),
                reading.parse().chunk(chunk).to());
        return reading.partiesIn(region).stream()
                .anyMatch(p -> p.kind() == Party.Kind.ARMED || p.kind() == Party.Kind.CIVIL);
    }

    /** Whether a common noun for fighters leads to the group's name: "gunmen from …", "fighters of …". */
    boolean leadsToGroup(Party party) {
        Parse parse = reading.parse();
        int chunk = parse.chunkOf(party.from());
        boolean tied = !party.named()
                && parse.is(chunk + 1, Kind.PREPOSITION)
                && Set.of("from", "of").contains(parse.head(chunk + 1))
                && parse.is(chunk + 2, Kind.NOUN);
        return tied
                && reading
                        .partiesIn(new Region(
                                parse.chunk(chunk + 2).from(),
                                parse.chunk(chunk + 2).to()))
                        .stream()
                        .anyMatch(p -> p.kind() == Party.Kind.GROUP);
    }
}
