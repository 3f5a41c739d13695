package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Parse.Prepositional;
import io.wireloom.extract.parse.Region;
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

    private static final Set<String> ACCUSING = Set.of("accuse", "blame", "suspect");
    private static final Set<String> BLAMING = Set.of("blame", "attribute", "pin", "ascribe");
    private static final Set<String> RESPONSIBLE = Set.of("responsibility", "responsible", "credit");
    private static final Set<String> BEING = Set.of("be", "is", "was", "were", "are", "been", "stand");
    private static final Set<String> PREPARING = Set.of("preparation", "preparations", "anticipation", "readiness");
    private static final Set<String> HARM =
            Set.of("damage", "destruction", "casualties", "losses", "deaths", "injuries");
    private static final Set<String> JOINING = Set.of("join", "take", "participate", "engage", "involve");

    private final Reading reading;
    private final Parse parse;
    private final Lexicon lexicon;

    NounFrames(Reading reading, Lexicon lexicon) {
        this.reading = reading;
        this.parse = reading.parse();
        this.lexicon = lexicon;
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
            return denial(frame);
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

    /** "denied any role": who denies a part in it is who would have done it. */
    private Frame denial(Frame frame) {
        int chunk = frame.trigger().chunk();
        boolean ownPart = BareDenial.part(parse.head(chunk));
        frame.actors().clear();
        parse.subject(chunk - 1).filter(subject -> ownPart).ifPresent(frame.actors()::add);
        frame.ranges().add(new Region(parse.chunk(chunk).from(), parse.clauseEnd(chunk)));
        frame.governor(chunk - 1);
        frame.assertedBy("denies-part");
        return frame;
    }

    private Region region(int chunk) {
        return new Region(parse.chunk(chunk).from(), parse.chunk(chunk).to());
    }

    private void phrases(Frame frame, int from) {
        for (Prepositional phrase : parse.prepositions(from)) {
            if (phrase.word().equals("by")
                    || (phrase.word().equals("from") && from != frame.trigger().chunk())) {
                frame.actors().add(phrase.region());
            } else if (AIMED.contains(phrase.word()) && !phrase.word().equals("of")) {
                frame.targets().add(phrase.region());
            } else if (phrase.word().equals("of")
                    && follows(frame.trigger().chunk(), phrase.chunk())
                    && sufferable(frame)) {
                frame.targets().add(phrase.region());
            } else if (MUTUAL.contains(phrase.word()) && "armed-clash".equals(frame.subtype())) {
                frame.actors().add(phrase.region());
            }
        }
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
            if (blamed(frame, before)) {
                return;
            }
            if (goesOnWith(before, trigger)) {
                objectOf(frame, before);
                return;
            }
            if (prepares(before, trigger)) {
                done(frame, parse.subject(before), "prepares");
                return;
            }
            if (suffers(before, trigger)) {
                frame.governor(before);
                return;
            }
        }
        int after = verbAfter(trigger);
        if (after >= 0 && leads(trigger, after)) {
            subjectOf(frame, after);
        }
    }

    /** "claimed responsibility for the attack", "accused the rebels of the attack", "joined the offensive". */
    private boolean blamed(Frame frame, int verb) {
        int chunk = frame.trigger().chunk();
        String preposition = parse.is(chunk - 1, Kind.PREPOSITION) ? parse.head(chunk - 1) : "";
        boolean forOf = preposition.equals("of") || preposition.equals("for");
        if (forOf && ACCUSING.contains(parse.lemma(verb))) {
            return done(frame, parse.object(verb), "accused");
        }
        if (forOf && parse.lemma(verb).equals("point") && parse.head(verb + 1).equals("finger")) {
            return done(frame, after(verb, "at"), "accused");
        }
        if (preposition.equals("for") && RESPONSIBLE.contains(parse.head(chunk - 2))) {
            boolean held = parse.lemma(verb).equals("hold");
            return done(frame, held ? parse.object(verb) : parse.subject(verb), "responsibility");
        }
        if (preposition.equals("behind") && BEING.contains(parse.lemma(verb))) {
            return done(frame, parse.subject(verb), "responsibility");
        }
        if (preposition.equals("in") && JOINING.contains(parse.lemma(verb))) {
            frame.governor(verb);
            parse.object(verb).ifPresent(frame.actors()::add);
            return done(frame, parse.subject(verb), "takes-part");
        }
        return false;
    }

    /** What a preposition after a verb governs. */
    private Optional<Region> after(int verb, String... words) {
        return parse.prepositions(verb).stream()
                .filter(phrase -> Set.of(words).contains(phrase.word()))
                .map(Prepositional::region)
                .findFirst();
    }

    private static boolean done(Frame frame, Optional<Region> doer, String rule) {
        int noun = frame.trigger().from();
        doer.filter(region -> region.from() > noun).ifPresent(frame.actors()::add);
        doer.filter(region -> region.from() < noun)
                .map(region -> new Region(region.from(), Math.min(region.to(), noun)))
                .ifPresent(frame.actors()::add);
        doer.ifPresent(region -> frame.assertedBy(rule));
        return doer.isPresent();
    }

    /** "pressed ahead with the offensive": an object behind particle and preposition. */
    private boolean goesOnWith(int verb, Trigger trigger) {
        int chunk = trigger.chunk();
        return parse.head(chunk - 1).equals("with")
                && parse.is(chunk - 1, Kind.PREPOSITION)
                && lexicon.words().is("light", phrase(verb) + " with");
    }

    /** "in preparation for an attack", "ahead of the battle": those who get ready will take part. */
    private boolean prepares(int verb, Trigger trigger) {
        int chunk = trigger.chunk();
        return parse.is(chunk - 1, Kind.PREPOSITION)
                && PREPARING.contains(parse.head(chunk - 2))
                && parse.chunk(verb).verb().finite();
    }

    /** "came under attack", "was hit by strikes" are told by their own verbs. */
    private boolean suffers(int verb, Trigger trigger) {
        return parse.is(trigger.chunk() - 1, Kind.PREPOSITION)
                && parse.lemma(verb).equals("come")
                && parse.head(trigger.chunk() - 1).equals("under");
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
        for (int i = trigger.chunk() + 1; i < parse.chunks().size(); i++) {
            if (parse.is(i, Kind.VERB)) {
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
        boolean inside = parse.is(trigger.chunk() - 1, Kind.PREPOSITION);
        return !inside
                || (parse.head(trigger.chunk() - 1).equals("of")
                        && parse.subject(verb).isPresent());
    }

    private void objectOf(Frame frame, int verb) {
        if (BLAMING.contains(parse.lemma(verb)) && done(frame, after(verb, "on", "to"), "accused")) {
            return;
        }
        frame.governor(verb);
        boolean light = lexicon.words().is("light", parse.lemma(verb))
                || lexicon.words().is("light", phrase(verb));
        if (light) {
            frame.assertedBy("light-verb");
            if (!parse.passive(verb)) {
                parse.subject(verb).ifPresent(frame.actors()::add);
            }
            Chunk chunk = parse.chunk(verb);
            int from = parse.subject(verb)
                    .filter(s -> s.to() <= chunk.from() && s.to() >= chunk.from() - 1)
                    .map(Region::from)
                    .orElse(chunk.from());
            frame.ranges().add(new Region(from, Math.max(chunk.to(), parse.clauseEnd(verb))));
        }
    }

    private String phrase(int verb) {
        return parse.lemma(verb) + " "
                + reading.sentence().lower(parse.chunk(verb).to());
    }

    private void subjectOf(Frame frame, int verb) {
        frame.governor(verb);
        boolean passive = parse.passive(verb);
        boolean happens = lexicon.words().is("happen", parse.lemma(verb))
                || lexicon.words().is("happen", phrase(verb));
        boolean light = lexicon.words().is("light", parse.lemma(verb))
                || lexicon.words().is("light", phrase(verb));
        if (happens) {
            frame.assertedBy("impact");
            parse.object(verb).filter(object -> !passive).ifPresent(frame.targets()::add);
        } else if (passive && light) {
            frame.assertedBy("light-passive");
        } else {
            return;
        }
        boolean clash = "armed-clash".equals(frame.subtype());
        for (Prepositional phrase : parse.prepositions(verb)) {
            if ((passive && phrase.word().equals("by")) || (clash && MUTUAL.contains(phrase.word()))) {
                frame.actors().add(phrase.region());
            } else if (phrase.word().equals("on") || phrase.word().equals("against") || harm(verb, phrase)) {
                frame.targets().add(phrase.region());
            }
        }
        frame.ranges()
                .add(new Region(
                        parse.chunk(verb).from(), Math.max(parse.chunk(verb).to(), parse.clauseEnd(verb))));
    }

    /** "caused damage to several houses", "inflicted losses on the convoy". */
    private boolean harm(int verb, Prepositional phrase) {
        return parse.is(verb + 1, Kind.NOUN)
                && HARM.contains(parse.head(verb + 1))
                && (phrase.word().equals("to") || phrase.word().equals("among"));
    }
}
