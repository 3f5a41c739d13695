package io.wireloom.extract.events;

import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Claim.Tally;
import io.wireloom.contracts.Claim.Weapon;
import io.wireloom.contracts.Span;
import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.entities.Slug;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.PhraseTable;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.tallies.TallyReader;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the names, weapons and numbers that fill a frame's roles. */
final class Arguments {

    private static final Set<String> NOT_PARTIES =
            Set.of("in", "near", "at", "from", "around", "across", "inside", "after", "before", "since");
    private static final Set<String> SUPPORTED = Set.of("backed", "supported", "aided", "joined", "assisted");
    private static final Set<String> MOSTLY = Set.of("mostly", "mainly", "largely", "most", "many", "all");
    private static final Set<String> SELF = Set.of("it", "they", "we");
    private static final Set<String> SPEAKERS = Set.of("it", "they", "we", "he", "she", "i");
    private static final Set<String> THINGS = Set.of("sorties", "strikes", "targets", "missiles", "vehicles");

    private final Reading reading;
    private final TallyReader tallies;
    private final Lexicon lexicon;
    private final Principals principals;

    Arguments(Reading reading, TallyReader tallies, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.reading = reading;
        this.tallies = tallies;
        this.principals = new Principals(reading.sentence(), lexicon);
    }

    List<Entity> actors(Frame frame, Optional<Scope> scope) {
        Map<String, Entity> actors = new LinkedHashMap<>();
        boolean fighting = fighting(frame);
        for (Region region : frame.actors()) {
            for (Party party : reading.partiesIn(region)) {
                boolean person = frame.trigger().verb() && harms(frame) && person(party, frame);
                boolean fits = party.fights()
                        || person
                        || (party.kind() == Party.Kind.BODY && party.named())
                        || (!fighting && party.named());
                if (fits && !aside(party, region) && !attached(party, region)) {
                    actors.putIfAbsent(party.id(), entity(party));
                }
            }
        }
        if (actors.isEmpty() && InteractionFrames.of(frame.trigger().sense())) {
            principal(frame, scope).ifPresent(actor -> actors.put(actor.entityId(), actor));
        }
        if (actors.isEmpty() && frame.actors().stream().anyMatch(this::refersToSpeaker)) {
            scope.map(Scope::speakers).stream()
                    .flatMap(region -> reading.partiesIn(region).stream())
                    .filter(Party::fights)
                    .forEach(party -> actors.putIfAbsent(party.id(), entity(party)));
        }
        return List.copyOf(actors.values());
    }

    private static boolean fighting(Frame frame) {
        return Set.of("ASSAULT", "MOBILIZE", "RETREAT").contains(frame.type());
    }

    /** Whether it befalls persons: those it names are whom it befell, or who did it. */
    private static boolean harms(Frame frame) {
        return frame.trigger().sense().measure() != null
                || Set.of("killing", "abduction", "arrest").contains(String.valueOf(frame.subtype()));
    }

    /** Who deals with others: whom the subject names, or who speaks when it is a pronoun ("said he would meet"). */
    private Optional<Entity> principal(Frame frame, Optional<Scope> scope) {
        int phrase = reading.parse().chunkOf(frame.trigger().from());
        Optional<Entity> named = frame.actors().stream()
                .filter(region -> frame.trigger().verb() || reading.parse().chunkOf(region.from()) != phrase)
                .flatMap(region -> principals.in(region).stream())
                .findFirst();
        boolean pronoun = frame.actors().stream()
                .anyMatch(region -> region.to() - region.from() == 1
                        && SPEAKERS.contains(reading.sentence().lower(region.from())));
        Optional<Region> speakers = scope.map(Scope::speakers).filter(region -> pronoun);
        Optional<Entity> party = speakers.flatMap(region -> reading.partiesIn(region).stream()
                .filter(Party::named)
                .findFirst()
                .map(this::entity));
        return named.or(() -> party).or(() -> speakers.flatMap(principals::in));
    }

    /** A person by name, or one who harms others as no fighter does: "a student shot two teachers". */
    private static boolean person(Party party, Frame frame) {
        boolean harmer =
                party.kind() == Party.Kind.CIVIL && !frame.trigger().sense().has("fall");
        return party.kind() == Party.Kind.NAME || harmer;
    }

    /** "The army said it had killed …": who speaks is who did it. */
    private boolean refersToSpeaker(Region region) {
        return region.to() - region.from() == 1
                && SELF.contains(reading.sentence().lower(region.from()));
    }

    List<Entity> targets(Frame frame, List<Entity> actors) {
        Map<String, Entity> targets = new LinkedHashMap<>();
        boolean befallsPersons = Set.of("killing", "abduction", "arrest").contains(String.valueOf(frame.subtype()));
        boolean fighter = frame.targets().stream()
                .flatMap(r -> reading.partiesIn(r).stream().filter(p -> !aside(p, r)))
                .anyMatch(p -> befallsPersons ? p.kind() != Party.Kind.FACILITY : p.fights() && p.named());
        for (Region region : frame.targets()) {
            if (region.equals(frame.moved())) {
                continue;
            }
            for (Party party : reading.partiesIn(region)) {
                boolean actor = actors.stream()
                        .anyMatch(a -> a.start()
                                == reading.sentence().token(party.from()).start());
                boolean vague = party.kind() == Party.Kind.CIVIL
                        && Set.of("people", "person", "persons", "others", "other", "dead", "deaths", "bodies", "lives")
                                .contains(party.name());
                boolean bystander = party.kind() == Party.Kind.NAME && !harms(frame) && fighting(frame);
                boolean thing = party.kind() == Party.Kind.FACILITY && fighter;
                if (!actor && !vague && !thing && !bystander && !aside(party, region)) {
                    targets.putIfAbsent(party.id(), entity(party));
                }
            }
        }
        frame.sufferers().forEach(sufferers -> mostly(sufferers.region())
                .forEach(party -> targets.putIfAbsent(party.id(), entity(party))));
        boolean mayBeThing = frame.type().equals("ASSAULT")
                && !"territory-gain".equals(frame.subtype())
                && frame.trigger().sense().measure() == null;
        if (targets.isEmpty() && mayBeThing) {
            frame.targets().stream()
                    .filter(region -> !reading.placeIn(region))
                    .flatMap(region -> thing(region).stream())
                    .findFirst()
                    .ifPresent(thing -> targets.put(thing.entityId(), thing));
        }
        if (targets.isEmpty()
                && frame.trigger().verb()
                && InteractionFrames.of(frame.trigger().sense())) {
            frame.targets().stream()
                    .flatMap(region -> principals.noun(region).stream())
                    .filter(target -> actors.stream().noneMatch(actor -> actor.start() == target.start()))
                    .findFirst()
                    .ifPresent(target -> targets.put(target.entityId(), target));
        }
        return List.copyOf(targets.values());
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

    /** "troops backed by Russian jets": whose forces take part does it too. */
    private boolean supported(int preposition, Party party) {
        String before =
                reading.sentence().lower(reading.parse().chunk(preposition).from() - 1);
        boolean forces = party.kind() == Party.Kind.FORCE || party.to() - party.from() > 1;
        return SUPPORTED.contains(before) && reading.parse().head(preposition).equals("by") && forces && party.named();
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

    /** A party that only says where or when: after "in", "near", "from". */
    private boolean aside(Party party, Region region) {
        Parse parse = reading.parse();
        int chunk = parse.chunkOf(party.from());
        for (int c = chunk - 1; c >= 0 && parse.chunk(c).from() >= region.from(); c--) {
            if (parse.is(c, Kind.PREPOSITION)) {
                return NOT_PARTIES.contains(parse.head(c)) && !ofFighters(c);
            }
            if (parse.is(c, Kind.VERB) || parse.is(c, Kind.COMMA)) {
                return false;
            }
        }
        return false;
    }

    /** "fighters from the group": where they come from is whose they are. */
    private boolean ofFighters(int preposition) {
        Parse parse = reading.parse();
        if (!parse.head(preposition).equals("from") || !parse.is(preposition - 1, Kind.NOUN)) {
            return false;
        }
        Chunk chunk = parse.chunk(preposition - 1);
        return reading.partiesIn(new Region(chunk.from(), chunk.to())).stream().anyMatch(Party::fights);
    }

    /** A party that only describes the doer: "government troops backed by Russia", "those linked to al-Qaeda", "amid soldiers". */
    private boolean attached(Party party, Region region) {
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

    private Entity entity(Party party) {
        Span span = party.antecedent() != null
                ? party.antecedent()
                : reading.sentence().span(party.from(), party.to());
        return new Entity(party.name(), span.text(), party.id(), span.start(), span.end());
    }

    List<Weapon> weapons(Frame frame, List<Frame> all) {
        Map<String, Weapon> weapons = new LinkedHashMap<>();
        for (PhraseTable.Found<io.wireloom.extract.lexicon.WeaponLexicon.Weapon> found : reading.weapons()) {
            boolean own = Owner.of(all, found.from()) == frame;
            boolean plain = Set.of("aircraft", "ship").contains(found.value().kind())
                    && !found.value().name().equals("drone")
                    && !found.value().name().matches(".*\\d.*");
            if (own && !plain && !(found.value().kind().equals("vehicle"))) {
                Span span = reading.sentence().span(found.from(), found.to());
                weapons.putIfAbsent(
                        found.value().name(), new Weapon(found.value().name(), span.text(), span.start(), span.end()));
            }
        }
        return List.copyOf(weapons.values());
    }

    List<Tally> tallies(Frame frame, List<Frame> all) {
        Parse parse = reading.parse();
        Map<Integer, Tally> found = new LinkedHashMap<>();
        for (Frame.Sufferers sufferers : frame.sufferers()) {
            String whole = sufferers.part() && !found.isEmpty()
                    ? found.values().iterator().next().of()
                    : null;
            tallies.sufferers(parse, sufferers.region(), sufferers.measure(), whole)
                    .forEach(t -> found.putIfAbsent(t.start(), t));
        }
        if (found.isEmpty() && frame.trigger().noun()) {
            tallies.manifold(parse, frame.trigger().to() - 1).ifPresent(t -> found.put(t.start(), t));
        }
        if (frame.type().equals("ASSAULT")) {
            frame.ranges().forEach(r -> tallies.things(parse, r, THINGS).stream()
                    .filter(t -> owns(frame, all, t))
                    .forEach(t -> found.putIfAbsent(t.start(), t)));
        }
        if (frame.sufferers().isEmpty()) {
            List<Region> moving = new ArrayList<>(frame.actors());
            if (frame.type().equals("MOBILIZE")) {
                moving.addAll(frame.targets());
                moving.addAll(frame.ranges());
            }
            moving.forEach(r -> tallies.things(parse, r, Set.of("troops", "vehicles"))
                    .forEach(t -> found.putIfAbsent(t.start(), t)));
        }
        return List.copyOf(found.values());
    }

    private boolean owns(Frame frame, List<Frame> all, Tally tally) {
        Sentence sentence = reading.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).start() >= tally.start()) {
                return Owner.of(all, i) == frame;
            }
        }
        return false;
    }
}
