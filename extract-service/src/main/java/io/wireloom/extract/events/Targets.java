package io.wireloom.extract.events;

import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Span;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.entities.Slug;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads whom or what the event of a frame befalls: parties of its target regions, else a thing by its noun, else who is dealt with. */
final class Targets {

    private static final Set<String> MOSTLY = Set.of("mostly", "mainly", "largely", "most", "many", "all");
    /** Nouns that only count. */
    private static final Set<String> NOBODY = Set.of(
            "people",
            "person",
            "persons",
            "others",
            "other",
            "dead",
            "death",
            "deaths",
            "injury",
            "injuries",
            "bodies",
            "lives");
    /** What is done to a state as such, although "on" or "to" before its name also tells where. */
    private static final Set<String> TO_STATES =
            Set.of("AID", "SANCTION", "SUPPORT", "DISAPPROVE", "DEMAND", "THREATEN", "CONSULT", "COOPERATE");

    private final Reading reading;
    private final Lexicon lexicon;
    private final PartyRoles roles;
    private final Principals principals;

    Targets(Reading reading, Lexicon lexicon, PartyRoles roles, Principals principals) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.roles = roles;
        this.principals = principals;
    }

    /** Whom or what it befalls; those who do it are none of them. */
    List<Entity> of(Frame frame, List<Entity> actors) {
        Map<String, Entity> targets = new LinkedHashMap<>();
        boolean fighter = fighter(frame);
        for (Region region : frame.targets()) {
            if (region.equals(frame.moved())) {
                continue;
            }
            reading.partiesIn(region).stream()
                    .filter(party -> !sameWords(party, actors) && suffers(party, frame, fighter))
                    .filter(party -> !roles.aside(party, region))
                    .forEach(party -> targets.putIfAbsent(party.id(), roles.entity(party)));
        }
        frame.sufferers().forEach(sufferers -> mostly(sufferers.region())
                .forEach(party -> targets.putIfAbsent(party.id(), roles.entity(party))));
        if (targets.isEmpty()) {
            unnamed(frame, actors).ifPresent(target -> targets.put(target.entityId(), target));
        }
        return List.copyOf(targets.values());
    }

    /** Whether the frame befalls those who fight, or a person, so that a place they hold is no target beside them. */
    private boolean fighter(Frame frame) {
        boolean befallsPersons = frame.befallsPersons();
        return frame.targets().stream()
                .flatMap(r -> reading.partiesIn(r).stream().filter(p -> !roles.aside(p, r)))
                .anyMatch(p -> befallsPersons ? p.kind() != Party.Kind.FACILITY : p.fights() && p.named());
    }

    private boolean sameWords(Party party, List<Entity> actors) {
        int start = reading.sentence().token(party.from()).start();
        return actors.stream().anyMatch(actor -> actor.start() == start);
    }

    private static boolean suffers(Party party, Frame frame, boolean fighter) {
        boolean vague = party.kind() == Party.Kind.CIVIL && NOBODY.contains(party.name());
        boolean bystander = party.kind() == Party.Kind.NAME && !frame.harms() && frame.fighting();
        boolean thing = party.kind() == Party.Kind.FACILITY && fighter;
        return !vague && !thing && !bystander;
    }

    /** What no party of the lexicon names: a thing that is hit, or those who are dealt with. */
    private Optional<Entity> unnamed(Frame frame, List<Entity> actors) {
        boolean mayBeThing = frame.type().equals("ASSAULT")
                && !"territory-gain".equals(frame.subtype())
                && frame.trigger().sense().measure() == null;
        Optional<Entity> hit = frame.targets().stream()
                .filter(region -> mayBeThing && !reading.placeIn(region))
                .flatMap(region -> thing(region).stream())
                .findFirst();
        boolean dealing =
                frame.trigger().verb() && InteractionFrames.of(frame.trigger().sense());
        return hit.isPresent() || !dealing ? hit : partner(frame, actors);
    }

    private Optional<Entity> partner(Frame frame, List<Entity> actors) {
        boolean states = TO_STATES.contains(frame.type()) && !reading.sentence().headline();
        return frame.targets().stream()
                .flatMap(region -> (states ? principals.in(region) : principals.noun(region)).stream())
                .filter(target -> actors.stream().noneMatch(actor -> actor.start() == target.start()))
                .findFirst();
    }

    /** "500 people, mostly policemen and soldiers": what most of the sufferers were. */
    private List<Party> mostly(Region sufferers) {
        Parse parse = reading.parse();
        int at = parse.chunkOf(sufferers.to() - 1) + 1;
        while (parse.is(at, Kind.COMMA) || parse.is(at, Kind.BREAK)) {
            at++;
        }
        int chunk = parse.is(at, Kind.OTHER) ? at + 1 : at;
        boolean most = at < parse.chunks().size()
                && MOSTLY.contains(reading.sentence().lower(parse.chunk(at).from()))
                && parse.is(chunk, Kind.NOUN);
        return most ? reading.partiesIn(new Region(parse.chunk(chunk).from(), parse.clauseEnd(chunk))) : List.of();
    }

    /** A thing that is hit, by the noun that no table has: "struck a grain elevator". */
    private Optional<Entity> thing(Region region) {
        Parse parse = reading.parse();
        Sentence sentence = reading.sentence();
        Chunk chunk = parse.chunk(parse.chunkOf(region.from()));
        int head = chunk.head();
        String word = sentence.lower(head);
        boolean thing = chunk.is(Kind.NOUN)
                && sentence.is(head, Tag.NOUN)
                && chunk.to() == head + 1
                && !vague(word)
                && reading.partiesIn(region).isEmpty();
        if (!thing) {
            return Optional.empty();
        }
        int from = head;
        while (from > chunk.from() && sentence.is(from - 1, Tag.NOUN)) {
            from--;
        }
        Span span = sentence.span(from, head + 1);
        String name = span.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return Optional.of(new Entity(name, span.text(), Slug.of(name), span.start(), span.end()));
    }

    private boolean vague(String word) {
        return lexicon.words().is("measure-noun", word)
                || lexicon.words().is("vague-target", word)
                || lexicon.events().noun(word)
                || lexicon.weapons().table().contains(word);
    }
}
