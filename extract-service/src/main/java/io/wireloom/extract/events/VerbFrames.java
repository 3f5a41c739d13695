package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Lexicon;
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
    private final VerbConditions conditions;
    private final Lexicon lexicon;

    VerbFrames(Reading reading, Lexicon lexicon, Story story) {
        this.lexicon = lexicon;
        this.conditions = new VerbConditions(reading, lexicon, story);
        this.reading = reading;
        this.parse = reading.parse();
    }

    /** The frame of a verb trigger; empty when what the verb needs to mean the event is not there. */
    Optional<Frame> frame(Trigger trigger) {
        Frame frame = new Frame(trigger);
        int verb = trigger.chunk();
        Sense sense = trigger.sense();
        boolean sinks = sense.has("fall") || sense.has("wounds");
        boolean active = sinks || sense.has("mutual") || sense.has("intransitive");
        boolean passive = !active
                && !conditions.lands(verb)
                && (parse.passive(verb) || Casualties.inverted(parse, verb).isPresent());
        if (!Casualties.told(parse, verb, sense)) {
            return Optional.empty();
        }
        Optional<Region> subject = Casualties.inverted(parse, verb).or(() -> parse.subject(verb));
        sides(frame, subject, passive || sinks);
        parse.prepositions(verb).forEach(phrase -> phrase(frame, phrase, passive));
        String measure = Casualties.measure(parse, verb, sense);
        if (measure != null) {
            frame.targets().forEach(region -> frame.sufferers()
                    .add(new Frame.Sufferers(measure, Casualties.own(parse, region, lexicon), Frame.Share.ALL)));
            parts(verb)
                    .ifPresent(region -> frame.sufferers().add(new Frame.Sufferers(measure, region, Frame.Share.PART)));
        }
        range(frame, verb, subject);
        return conditions.met(frame, passive) ? Optional.of(frame) : Optional.empty();
    }

    /** Subject and object: of a passive, the subject is what suffers; of what moves, it is no target. */
    private void sides(Frame frame, Optional<Region> subject, boolean suffers) {
        Trigger trigger = frame.trigger();
        Sense sense = trigger.sense();
        boolean moves = sense.has("move");
        if (suffers) {
            subject.ifPresent(frame.targets()::add);
            subject.filter(region -> moves).ifPresent(frame.actors()::add);
        } else {
            subject.ifPresent(frame.actors()::add);
            boolean takesObject = !sense.has("intransitive") || sense.has("mutual");
            Optional.of(trigger)
                    .filter(t -> takesObject)
                    .flatMap(t -> object(t).or(() -> parse.relativeObject(t.chunk())))
                    .ifPresent(frame.targets()::add);
        }
        if (moves && !frame.targets().isEmpty()) {
            frame.moved(frame.targets().get(0));
        }
    }

    private void phrase(Frame frame, Prepositional phrase, boolean passive) {
        Sense sense = frame.trigger().sense();
        boolean fallsTo =
                sense.has("fall") && sense.rest().equals("to") && phrase.word().equals("to");
        boolean with = sense.has("mutual") && phrase.word().equals("with");
        if ((passive && phrase.word().equals("by")) || fallsTo) {
            frame.actors().add(phrase.region());
            new Agents(parse).after(parse.chunkOf(phrase.region().to() - 1)).ifPresent(frame.actors()::add);
        } else if (AIMED.contains(phrase.word()) || with || reaches(sense, phrase.word())) {
            frame.targets().add(phrase.region());
        }
    }

    /** What shells fall "into", whom reinforcements are sent "to", whom a town is taken "from". */
    private static boolean reaches(Sense sense, String preposition) {
        return switch (preposition) {
            case "into" -> sense.has("weapon");
            case "to" -> sense.has("move");
            case "from" -> sense.has("place");
            default -> false;
        };
    }

    /** "among them five children" after the verb. */
    private Optional<Region> parts(int verb) {
        for (int c = verb + 1; c + 1 < parse.chunks().size(); c++) {
            boolean among = parse.head(c).equals("among")
                    && (parse.head(c + 1).equals("them") || parse.head(c + 1).equals("those"));
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
        boolean phrase = after > parse.chunk(trigger.chunk()).to();
        if (!phrase) {
            return parse.object(trigger.chunk());
        }
        int next = after < reading.sentence().size() ? parse.chunkOf(after) : -1;
        if (!parse.is(next, Kind.NOUN)) {
            return Optional.empty();
        }
        boolean starts = parse.chunk(next).from() == after;
        return starts
                ? parse.object(next - 1)
                : Optional.of(new Region(after, parse.chunk(next).to()));
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
}
