package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Parse.Prepositional;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.Optional;
import java.util.Set;

/** Event nouns that their verb reaches through a preposition: "blamed for the attack", "prepares for an offensive", "rocked by a blast". */
final class IndirectNouns {

    private static final Set<String> ACCUSING = Set.of("accuse", "blame", "suspect");
    private static final Set<String> BLAMING = Set.of("blame", "attribute", "pin", "ascribe");
    private static final Set<String> RESPONSIBLE = Set.of("responsibility", "responsible", "credit");
    private static final Set<String> BEING = Set.of("be", "is", "was", "were", "are", "been", "stand");
    private static final Set<String> PREPARING = Set.of("preparation", "preparations", "anticipation", "readiness");
    private static final Set<String> JOINING = Set.of("join", "take", "participate", "engage", "involve");

    private final Reading reading;
    private final Parse parse;
    private final Lexicon lexicon;

    IndirectNouns(Reading reading, Lexicon lexicon) {
        this.reading = reading;
        this.parse = reading.parse();
        this.lexicon = lexicon;
    }

    /** Fills the frame of an event noun that stands after a preposition of a verb; false when the verb says nothing of it. */
    boolean fills(Frame frame, int verb) {
        if (blamed(frame, verb) || befalls(frame, verb) || preparesFor(frame, verb)) {
            return true;
        }
        if (prepares(verb, frame.trigger())) {
            return done(frame, parse.subject(verb), "prepares");
        }
        if (suffers(verb, frame.trigger())) {
            frame.governor(verb);
            return true;
        }
        return false;
    }

    /** "blamed the attack on the rebels", "attributed the raid to the army". */
    boolean blamedOn(Frame frame, int verb) {
        return BLAMING.contains(parse.lemma(verb)) && done(frame, after(verb, "on", "to"), "accused");
    }

    /** "denied any role": who denies a part in it is who would have done it. */
    Frame denial(Frame frame) {
        int chunk = frame.trigger().chunk();
        frame.actors().clear();
        if (parse.is(chunk, Kind.VERB)) {
            frame.governor(chunk);
            frame.assertedBy("denies-it");
            return frame;
        }
        boolean ownPart = BareDenial.part(parse.head(chunk));
        parse.subject(chunk - 1).filter(subject -> ownPart).ifPresent(frame.actors()::add);
        frame.ranges().add(new Region(parse.chunk(chunk).from(), parse.clauseEnd(chunk)));
        frame.governor(chunk - 1);
        frame.assertedBy("denies-part");
        return frame;
    }

    /** "pressed ahead with the offensive": an object behind particle and preposition. */
    boolean goesOnWith(int verb, Trigger trigger) {
        int chunk = trigger.chunk();
        return parse.head(chunk - 1).equals("with")
                && parse.is(chunk - 1, Kind.PREPOSITION)
                && lexicon.words().is("light", phrase(verb) + " with");
    }

    /** A verb with the word after it. */
    String phrase(int verb) {
        return parse.lemma(verb) + " "
                + reading.sentence().lower(parse.chunk(verb).to());
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

    /** "the town was rocked by an explosion": what a passive says befell its subject. */
    private boolean befalls(Frame frame, int verb) {
        int chunk = frame.trigger().chunk();
        boolean by =
                parse.is(chunk - 1, Kind.PREPOSITION) && parse.head(chunk - 1).equals("by");
        if (!by
                || !parse.passive(verb)
                || parse.lemma(verb).equals("cause")
                || !lexicon.words().is("happen", parse.lemma(verb))) {
            return false;
        }
        Optional<Region> subject = parse.subject(verb);
        subject.ifPresent(frame.targets()::add);
        subject.ifPresent(frame.ranges()::add);
        frame.governor(verb);
        frame.assertedBy("befalls");
        return true;
    }

    /** "prepares for an offensive", "braces for an attack": planned by who prepares. */
    private boolean preparesFor(Frame frame, int verb) {
        int chunk = frame.trigger().chunk();
        boolean next =
                parse.is(chunk - 1, Kind.PREPOSITION) && parse.head(chunk - 1).equals("for") && chunk - 2 == verb;
        if (!next || !parse.lemma(verb).equals("prepare")) {
            return false;
        }
        frame.governor(verb);
        return done(frame, parse.subject(verb), "prepares");
    }

    /** "in preparation for an attack", "ahead of the battle": those who get ready will take part. */
    private boolean prepares(int verb, Trigger trigger) {
        int chunk = trigger.chunk();
        return parse.is(chunk - 1, Kind.PREPOSITION)
                && PREPARING.contains(parse.head(chunk - 2))
                && parse.chunk(verb).verb().shape() != Shape.INFINITIVE;
    }

    /** "came under attack", "was hit by strikes" are told by their own verbs. */
    private boolean suffers(int verb, Trigger trigger) {
        return parse.is(trigger.chunk() - 1, Kind.PREPOSITION)
                && parse.lemma(verb).equals("come")
                && parse.head(trigger.chunk() - 1).equals("under");
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
}
