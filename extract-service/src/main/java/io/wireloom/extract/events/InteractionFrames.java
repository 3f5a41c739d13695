package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.Sense;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Parse.Prepositional;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.Optional;
import java.util.Set;

/**
 * Fills the roles of what parties say and do to one another without force: agree, condemn, demand, arrest, withdraw. Whom it is
 * directed at is the verb's object, who does what an infinitive asks ("urged Iran to stop"), or what that infinitive is about
 * ("refused to meet the envoy").
 */
final class InteractionFrames {

    private static final Set<String> CORE = Set.of("ASSAULT", "MOBILIZE");
    private static final Set<String> TOWARDS = Set.of("with", "to", "against", "on", "at", "toward", "towards", "from");
    private static final int REACH = 3;

    private final Reading reading;
    private final Parse parse;
    private final InteractionConditions conditions;

    InteractionFrames(Reading reading, Lexicon lexicon) {
        this.reading = reading;
        this.parse = reading.parse();
        this.conditions = new InteractionConditions(reading, lexicon);
    }

    /** Whether a sense is one of those that this class frames. */
    static boolean of(Sense sense) {
        return (!CORE.contains(sense.type()) && !sense.has("fall"))
                || !sense.classes("object").isEmpty();
    }

    /** The frame of a verb trigger; empty when what the verb needs to mean the event is not there. */
    Optional<Frame> frame(Trigger trigger) {
        int verb = trigger.chunk();
        Frame frame = new Frame(trigger);
        Sense sense = trigger.sense();
        int infinitive = infinitive(trigger);
        boolean passive = passive(trigger, infinitive);
        Optional<Region> subject = parse.subject(verb);
        Optional<Region> object = passive ? subject : object(trigger);
        Optional<Region> given = passive ? Optional.empty() : object.flatMap(this::given);
        boolean met = conditions.met(trigger, passive, object, infinitive)
                || given.filter(region -> conditions.met(trigger, false, given, infinitive))
                        .isPresent();
        if (!met) {
            return Optional.empty();
        }
        subject.filter(region -> !passive || sense.has("passive")).ifPresent(frame.actors()::add);
        boolean takesObject = !sense.has("intransitive") && !(passive && sense.has("passive"));
        object.filter(region -> takesObject).ifPresent(frame.targets()::add);
        parse.prepositions(verb).forEach(phrase -> phrase(frame, phrase, passive, trigger));
        complements(frame, trigger, infinitive);
        range(frame, verb, subject, infinitive);
        return Optional.of(frame);
    }

    /** What an infinitive or a clause after the verb adds, and who suffers. */
    private void complements(Frame frame, Trigger trigger, int infinitive) {
        Sense sense = trigger.sense();
        if (infinitive >= 0 && frame.targets().stream().noneMatch(conditions::somebody)) {
            parse.object(infinitive).ifPresent(frame.targets()::add);
            parse.prepositions(infinitive).stream()
                    .filter(phrase -> TOWARDS.contains(phrase.word()) && conditions.somebody(phrase.region()))
                    .forEach(phrase -> frame.targets().add(phrase.region()));
        }
        if (sense.has("that") && frame.targets().isEmpty()) {
            asked(trigger).ifPresent(frame.targets()::add);
        }
        String measure = sense.measure();
        if (measure != null) {
            frame.targets()
                    .forEach(region -> frame.sufferers().add(new Frame.Sufferers(measure, region, Frame.Share.ALL)));
        }
    }

    /** Passive by its auxiliary, or reduced; but "pledged to help" and "called on" are what they are without an object. */
    private boolean passive(Trigger trigger, int infinitive) {
        Sense sense = trigger.sense();
        if (sense.has("intransitive") || sense.has("mutual")) {
            return false;
        }
        boolean complete = infinitive >= 0 || !sense.rest().isEmpty() || sense.has("move");
        return parse.chunk(trigger.chunk()).verb().passive() || (!complete && parse.passive(trigger.chunk()));
    }

    private void phrase(Frame frame, Prepositional phrase, boolean passive, Trigger trigger) {
        if (passive && phrase.word().equals("by")) {
            frame.actors().add(phrase.region());
        } else if (towards(trigger, phrase.word())
                && phrase.region().from() >= trigger.to()
                && conditions.somebody(phrase.region())) {
            frame.targets().add(phrase.region());
        }
    }

    /** "demanded that the government end …": who is to do it. */
    private Optional<Region> asked(Trigger trigger) {
        int noun = parse.chunkOf(trigger.to() - 1) + 2;
        return parse.is(noun, Kind.NOUN)
                ? Optional.of(
                        new Region(parse.chunk(noun).from(), parse.chunk(noun).to()))
                : Optional.empty();
    }

    /** "gave Laos a grant": the thing given, after whom it is given to. */
    private Optional<Region> given(Region receiver) {
        int next = parse.chunkOf(receiver.to() - 1) + 1;
        return parse.is(next, Kind.NOUN) ? parse.object(next - 1) : Optional.empty();
    }

    /** "with" leads to the other party of what is done together, and to a mere means or matter otherwise. */
    private static boolean towards(Trigger trigger, String word) {
        return TOWARDS.contains(word)
                && (!word.equals("with")
                        || NominalRoles.together(trigger.sense().type()));
    }

    /** What follows the verb, or the last of the words that go with it. */
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
        return parse.chunk(next).from() == after
                ? parse.object(next - 1)
                : Optional.of(new Region(after, parse.chunk(next).to()));
    }

    /** The infinitive that the verb governs, by itself or through its object; -1 when none follows. */
    private int infinitive(Trigger trigger) {
        int size = parse.chunks().size();
        int last = Math.min(size - 1, parse.chunkOf(trigger.to() - 1) + 2 * REACH);
        int nouns = 0;
        for (int c = parse.chunkOf(trigger.to() - 1) + 1; c <= last; c++) {
            if (parse.is(c, Kind.VERB)) {
                return parse.chunk(c).verb().shape() == Shape.INFINITIVE ? c : -1;
            }
            boolean ends = parse.is(c, Kind.SUBORDINATOR) || parse.is(c, Kind.BREAK) || parse.is(c, Kind.RELATIVE);
            nouns += parse.is(c, Kind.NOUN) ? 1 : 0;
            if (ends || nouns > REACH) {
                return -1;
            }
        }
        return -1;
    }

    private void range(Frame frame, int verb, Optional<Region> subject, int infinitive) {
        Chunk chunk = parse.chunk(verb);
        boolean close = subject.isPresent()
                && subject.get().to() <= chunk.from()
                && subject.get().to() >= chunk.from() - 1;
        int from = close ? subject.get().from() : chunk.from();
        frame.ranges().add(new Region(from, parse.clauseEnd(Math.max(verb, infinitive))));
        subject.filter(region -> !close).ifPresent(frame.ranges()::add);
    }
}
