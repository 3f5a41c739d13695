package io.wireloom.extract.events;

import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Sense;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Parse.Prepositional;
import io.wireloom.extract.parse.Region;
import java.util.Optional;
import java.util.Set;

/** Fills the roles of an event that a verb names. */
final class VerbFrames {

    private static final Set<String> AIMED = Set.of("on", "at", "against", "onto");

    private final Reading reading;
    private final Parse parse;
    private final boolean violent;

    VerbFrames(Reading reading, boolean violent) {
        this.violent = violent;
        this.reading = reading;
        this.parse = reading.parse();
    }

    /** The frame of a verb trigger; empty when what the verb needs to mean the event is not there. */
    Optional<Frame> frame(Trigger trigger) {
        Frame frame = new Frame(trigger);
        int verb = trigger.chunk();
        Sense sense = trigger.sense();
        boolean sinks = sense.has("fall");
        boolean passive = !sinks && !sense.has("mutual") && parse.passive(verb);
        Optional<Region> subject = parse.subject(verb);
        Optional<Region> object =
                passive || sense.has("intransitive") && !sense.has("mutual") ? Optional.empty() : object(trigger);
        if (passive || sinks) {
            subject.ifPresent(frame.targets()::add);
        } else {
            subject.ifPresent(frame.actors()::add);
            object.ifPresent(frame.targets()::add);
        }
        for (Prepositional phrase : parse.prepositions(verb)) {
            if (passive && phrase.word().equals("by")
                    || sinks && phrase.word().equals("to") && sense.rest().equals("to")) {
                frame.actors().add(phrase.region());
            } else if (AIMED.contains(phrase.word())
                    || sense.has("mutual") && phrase.word().equals("with")) {
                frame.targets().add(phrase.region());
            } else if (phrase.word().equals("from") && Set.of("expel", "drive").contains(parse.lemma(verb))) {
                frame.ranges().add(phrase.region());
            }
        }
        String measure = sense.measure();
        if (measure != null) {
            frame.targets().forEach(region -> frame.sufferers().add(new Frame.Sufferers(measure, region, false)));
            parts(verb).ifPresent(region -> frame.sufferers().add(new Frame.Sufferers(measure, region, true)));
        }
        range(frame, verb, subject);
        return means(frame, trigger, passive, subject, object) ? Optional.of(frame) : Optional.empty();
    }

    /** "among them five children" after the verb. */
    private Optional<Region> parts(int verb) {
        for (int c = verb + 1; c + 1 < parse.chunks().size(); c++) {
            boolean among = parse.head(c).equals("among") && (parse.head(c + 1).equals("them") || parse.head(c + 1).equals("those"));
            boolean including = parse.head(c).equals("including") && c > verb + 1;
            int first = among ? c + 2 : c + 1;
            if ((among || including) && parse.is(first, Kind.NOUN)) {
                return Optional.of(new Region(parse.chunk(first).from(), parse.clauseEnd(first - 1)));
            }
            if (parse.is(c, Kind.VERB)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Region> object(Trigger trigger) {
        int after = trigger.to();
        if (after > parse.chunk(trigger.chunk()).to()
                && after < reading.sentence().size()) {
            int next = parse.chunkOf(after);
            return parse.is(next, Kind.NOUN) && parse.chunk(next).from() == after
                    ? parse.object(next - 1)
                            .or(() -> Optional.of(
                                    new Region(after, parse.chunk(next).to())))
                    : Optional.empty();
        }
        return parse.object(trigger.chunk());
    }

    private void range(Frame frame, int verb, Optional<Region> subject) {
        Chunk chunk = parse.chunk(verb);
        int from =
                subject.filter(s -> s.from() < chunk.from()).map(Region::from).orElse(chunk.from());
        boolean far = subject.isPresent() && subject.get().to() < chunk.from() - 1;
        frame.ranges().add(new Region(far ? chunk.from() : from, parse.clauseEnd(verb)));
        if (far) {
            frame.ranges().add(subject.get());
        }
    }

    private boolean means(
            Frame frame, Trigger trigger, boolean passive, Optional<Region> subject, Optional<Region> object) {
        Sense sense = trigger.sense();
        boolean complete = passive
                ? subject.isPresent() || object.isPresent()
                : sense.has("intransitive")
                        || sense.has("fall")
                        || sense.has("move")
                        || object.isPresent()
                        || !frame.targets().isEmpty();
        if (!complete) {
            return false;
        }
        if (sense.has("weapon")) {
            return weaponMoves(frame, passive);
        }
        if (sense.has("place")) {
            return placeTaken(frame);
        }
        if (sense.has("move")) {
            return forcesMove(frame);
        }
        return !sense.has("armed") || armed(frame);
    }

    private boolean armed(Frame frame) {
        boolean civilHit = violent
                && frame.trigger().sense().open()
                && frame.targets().stream().anyMatch(region -> reading.placeIn(region)
                        || reading.partiesIn(region).stream().anyMatch(p -> p.kind() == Party.Kind.CIVIL || p.kind() == Party.Kind.FACILITY));
        return civilHit || frame.actors().stream().anyMatch(reading::fightsIn)
                || frame.targets().stream().anyMatch(reading::fightsIn)
                || frame.ranges().stream()
                        .anyMatch(range -> !reading.weaponsIn(range).isEmpty());
    }

    /** A weapon is what is fired or dropped: the object, or the subject of a passive or of "land". */
    private boolean weaponMoves(Frame frame, boolean passive) {
        boolean lands = frame.governor() >= 0 && parse.lemma(frame.governor()).equals("land");
        boolean bySubject = passive || lands;
        Optional<Region> moved = bySubject ? parse.subject(frame.governor()) : parse.object(frame.governor());
        boolean weapon = moved.isPresent()
                && reading.weaponsIn(moved.get()).stream()
                        .anyMatch(w -> !w.value().kind().equals("smallarms")
                                && !w.value().kind().equals("ship")
                                && (!w.value().kind().equals("aircraft")
                                        || w.value().name().equals("drone")));
        if (weapon) {
            frame.targets().remove(moved.get());
            if (lands) {
                frame.actors().remove(moved.get());
            }
        }
        return weapon;
    }

    private boolean placeTaken(Frame frame) {
        boolean place = frame.targets().stream().anyMatch(region -> reading.placeIn(region) || ground(region));
        return place && (armed(frame));
    }

    private boolean ground(Region region) {
        Set<String> grounds = Set.of(
                "territory",
                "town",
                "towns",
                "city",
                "village",
                "villages",
                "base",
                "airport",
                "area",
                "areas",
                "positions",
                "stronghold",
                "ground",
                "land",
                "district",
                "hill",
                "bridge",
                "crossing",
                "control",
                "capital",
                "province",
                "field",
                "port",
                "headquarters",
                "neighbourhood",
                "localities");
        for (int i = region.from(); i < region.to(); i++) {
            if (grounds.contains(reading.sentence().lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Forces or arms are what moves: as the object of who sends them, or as the subject that arrives. */
    private boolean forcesMove(Frame frame) {
        for (Region region : frame.targets()) {
            if (forces(region)) {
                return true;
            }
        }
        return frame.actors().stream().anyMatch(this::forces) && frame.targets().isEmpty();
    }

    private boolean forces(Region region) {
        boolean party = reading.partiesIn(region).stream().anyMatch(p -> switch (p.kind()) {
            case FORCE, GROUP, ARMED -> true;
            case STATE -> p.to() - p.from() > 1;
            default -> false;
        });
        return party
                || reading.weaponsIn(region).stream()
                        .anyMatch(w -> !w.value().kind().equals("chemical"));
    }
}
