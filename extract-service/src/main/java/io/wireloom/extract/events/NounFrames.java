package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Parse.Prepositional;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.parse.VerbGroup.Shape;
import io.wireloom.extract.text.Tag;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Fills the roles of an event that a noun names, from its phrase, what follows it and the verb that it goes with. */
final class NounFrames {

    private static final Set<String> AIMED =
            Set.of("on", "at", "against", "targeting", "of", "onto", "toward", "towards");
    private static final Set<String> BEFALLING = Set.of(
            "murder",
            "murders",
            "assassination",
            "kidnapping",
            "abduction",
            "killing",
            "slaying",
            "execution",
            "beheading",
            "death",
            "homicide",
            "kidnap");
    private static final Set<String> MUTUAL = Set.of("between", "with");

    private static final Set<String> BEING = Set.of("be", "is", "was", "were", "are", "been", "stand");
    private static final Set<String> HARM =
            Set.of("damage", "destruction", "casualties", "losses", "deaths", "injuries");
    private static final Set<String> AGAINST = Set.of("against", "on");

    private final Reading reading;
    private final Parse parse;
    private final Lexicon lexicon;
    private final Agents agents;
    private final IndirectNouns indirect;

    NounFrames(Reading reading, Lexicon lexicon) {
        this.reading = reading;
        this.parse = reading.parse();
        this.lexicon = lexicon;
        this.agents = new Agents(parse);
        this.indirect = new IndirectNouns(reading, lexicon);
    }

    Frame frame(Trigger trigger) {
        Frame frame = new Frame(trigger);
        Chunk chunk = parse.chunk(trigger.chunk());
        if (trigger.from() > chunk.from()) {
            (befell(trigger) ? frame.targets() : frame.actors()).add(new Region(chunk.from(), trigger.from()));
        }
        if (parse.is(trigger.chunk() - 1, Kind.CONJUNCTION) && parse.is(trigger.chunk() - 2, Kind.NOUN)) {
            Region other = region(trigger.chunk() - 2);
            boolean adjective = IntStream.range(other.from(), other.to())
                    .noneMatch(i -> reading.sentence().is(i, Tag.NOUN));
            Optional.of(other).filter(region -> adjective).ifPresent(frame.actors()::add);
        }
        if (trigger.sense().has(BareDenial.FLAG)) {
            return indirect.denial(frame);
        }
        boolean takesOf = trigger.to() > chunk.to();
        frame.ranges().add(new Region(chunk.from(), parse.clauseEnd(trigger.chunk())));
        phrases(frame, trigger.chunk());
        if (takesOf && parse.is(trigger.chunk() + 2, Kind.NOUN)) {
            frame.targets().add(region(trigger.chunk() + 2));
        }
        govern(frame, trigger);
        return frame;
    }

    private Region region(int chunk) {
        return new Region(parse.chunk(chunk).from(), parse.chunk(chunk).to());
    }

    private void phrases(Frame frame, int from) {
        for (Prepositional phrase : parse.prepositions(from)) {
            if (InteractionFrames.of(frame.trigger().sense())) {
                NominalRoles.fill(frame, phrase);
            } else if (phrase.word().equals("by")
                    || (phrase.word().equals("from") && from != frame.trigger().chunk())) {
                frame.actors().add(phrase.region());
            } else if (aimed(frame, phrase)) {
                frame.targets().add(phrase.region());
            } else if (MUTUAL.contains(phrase.word()) && "armed-clash".equals(frame.subtype())) {
                frame.actors().add(phrase.region());
                agents.otherSide(phrase).ifPresent(frame.actors()::add);
            }
        }
        agents.after(frame.trigger().chunk()).ifPresent(frame.actors()::add);
    }

    /** "on the town", "against rebels"; "of" what suffers it. */
    private boolean aimed(Frame frame, Prepositional phrase) {
        return phrase.word().equals("of")
                ? follows(frame.trigger().chunk(), phrase.chunk()) && sufferable(frame)
                : AIMED.contains(phrase.word());
    }

    /** Whether nothing but a time stands between: "the killings over the past week of two judges". */
    private boolean follows(int noun, int preposition) {
        int at = noun + 1;
        while (at < preposition
                && (parse.is(at, Kind.TIME) || (parse.is(at, Kind.PREPOSITION) && parse.is(at + 1, Kind.TIME)))) {
            at++;
        }
        return at == preposition;
    }

    /** "the mayor's murder": whom it befell, unless another is named after "of". */
    private boolean befell(Trigger trigger) {
        return BEFALLING.contains(reading.sentence().lower(trigger.to() - 1))
                && reading.sentence().is(trigger.from() - 1, Tag.POSSESSIVE)
                && !parse.head(trigger.chunk() + 1).equals("of");
    }

    /** "the shelling of X", "the killing of X"; but not "a wave of strikes", "the battle of X". */
    private static boolean sufferable(Frame frame) {
        return frame.subtype() == null || !"armed-clash".equals(frame.subtype());
    }

    /** The verb that the noun is the object or the subject of. */
    private void govern(Frame frame, Trigger trigger) {
        int before = verbBefore(trigger.chunk());
        if (before >= 0) {
            Optional<Region> object = parse.object(before);
            if (object.isPresent() && object.get().contains(trigger.from())) {
                objectOf(frame, before);
                return;
            }
            if (indirect.goesOnWith(before, trigger)) {
                light(frame, before, false);
                return;
            }
            if (indirect.fills(frame, before)) {
                return;
            }
        }
        int after = verbAfter(trigger);
        if (after >= 0 && leads(trigger, after)) {
            subjectOf(frame, after);
        }
    }

    private int verbBefore(int chunk) {
        for (int i = chunk - 1; i >= 0; i--) {
            if (parse.is(i, Kind.VERB)) {
                return i;
            }
            if (parse.is(i, Kind.SUBORDINATOR) || parse.is(i, Kind.RELATIVE) || parse.is(i, Kind.BREAK)) {
                return -1;
            }
        }
        return -1;
    }

    private int verbAfter(Trigger trigger) {
        boolean dealing = InteractionFrames.of(trigger.sense());
        for (int i = trigger.chunk() + 1; i < parse.chunks().size(); i++) {
            boolean describes =
                    dealing && parse.is(i, Kind.VERB) && parse.chunk(i).verb().shape() == Shape.GERUND;
            if (parse.is(i, Kind.VERB) && !describes) {
                Optional<Region> subject = parse.subject(i);
                if (subject.isPresent() && subject.get().contains(trigger.from())) {
                    return i;
                }
            }
            if (parse.is(i, Kind.SUBORDINATOR) || parse.is(i, Kind.BREAK)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the noun leads its subject phrase, rather than standing after a preposition in it. */
    private boolean leads(Trigger trigger, int verb) {
        boolean inside = parse.is(trigger.chunk() - 1, Kind.PREPOSITION) && !parse.opensClause(trigger.chunk() - 1);
        return !inside
                || (parse.head(trigger.chunk() - 1).equals("of")
                        && parse.subject(verb).isPresent());
    }

    private void objectOf(Frame frame, int verb) {
        if (indirect.blamedOn(frame, verb)) {
            return;
        }
        frame.governor(verb);
        if (lexicon.words().is("light", parse.lemma(verb)) || lexicon.words().is("light", indirect.phrase(verb))) {
            light(frame, verb, parse.passive(verb));
        }
    }

    /** "carried out strikes": who does what the verb says does the event. */
    private void light(Frame frame, int verb, boolean passive) {
        frame.governor(verb);
        frame.assertedBy("light-verb");
        boolean resists = lexicon.words().is("resist", parse.lemma(verb))
                || lexicon.words().is("resist", indirect.phrase(verb));
        if (!passive) {
            parse.subject(verb).ifPresent((resists ? frame.targets() : frame.actors())::add);
        }
        Chunk chunk = parse.chunk(verb);
        int from = parse.subject(verb)
                .filter(s -> s.to() <= chunk.from() && s.to() >= chunk.from() - 1)
                .map(Region::from)
                .orElse(chunk.from());
        frame.ranges().add(new Region(from, Math.max(chunk.to(), parse.clauseEnd(verb))));
    }

    private void subjectOf(Frame frame, int verb) {
        frame.governor(verb);
        boolean passive = parse.passive(verb);
        boolean light = is("light", verb);
        if (is("happen", verb)) {
            frame.assertedBy("impact");
            parse.object(verb).filter(object -> !passive).ifPresent(frame.targets()::add);
        } else if (passive && light) {
            frame.assertedBy("light-passive");
        } else if (BEING.contains(parse.lemma(verb)) && AGAINST.contains(parse.head(verb + 1))) {
            frame.assertedBy("copula");
        } else {
            return;
        }
        partners(frame, verb, passive);
        frame.ranges()
                .add(new Region(
                        parse.chunk(verb).from(), Math.max(parse.chunk(verb).to(), parse.clauseEnd(verb))));
    }

    private boolean is(String wordClass, int verb) {
        return lexicon.words().is(wordClass, parse.lemma(verb))
                || lexicon.words().is(wordClass, indirect.phrase(verb));
    }

    /** Who and what the prepositions after the verb name. */
    private void partners(Frame frame, int verb, boolean passive) {
        boolean clash = "armed-clash".equals(frame.subtype());
        for (Prepositional phrase : parse.prepositions(verb)) {
            if ((passive && phrase.word().equals("by")) || (clash && MUTUAL.contains(phrase.word()))) {
                frame.actors().add(phrase.region());
            } else if (phrase.word().equals("on") || phrase.word().equals("against") || harm(verb, phrase)) {
                frame.targets().add(phrase.region());
            }
        }
    }

    /** "caused damage to several houses", "inflicted losses on the convoy". */
    private boolean harm(int verb, Prepositional phrase) {
        return parse.is(verb + 1, Kind.NOUN)
                && HARM.contains(parse.head(verb + 1))
                && (phrase.word().equals("to") || phrase.word().equals("among"));
    }
}
