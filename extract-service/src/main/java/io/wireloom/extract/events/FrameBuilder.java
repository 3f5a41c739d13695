package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Parse.Prepositional;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes the frames of a sentence and joins those that tell one event: "a strike on Monday killed four and wounded six". */
public final class FrameBuilder {

    private static final Set<String> INSTRUMENT = Set.of("by", "in", "during", "with", "from", "under");

    /** Prepositions by which an attack follows those whom it harmed: "died after a raid", "as a result of shelling". */
    private static final Set<String> RESULT = Set.of("after", "following", "as", "due", "because", "amid");

    private static final Set<String> COPULA = Set.of("is", "was", "were", "are", "been", "be");

    private static final Set<String> CAUSES = Set.of("when", "as", "after");

    private final Reading reading;
    private final Parse parse;
    private final Lexicon lexicon;
    private final Story story;
    private final VerbFrames verbs;
    private final InteractionFrames interactions;
    private final List<Frame> frames = new ArrayList<>();
    private final Map<Frame, Frame> absorbed = new IdentityHashMap<>();

    /** A builder for one sentence of an article that has told a story so far. */
    public FrameBuilder(Reading reading, Lexicon lexicon, Story story) {
        this.story = story;
        this.reading = reading;
        this.parse = reading.parse();
        this.lexicon = lexicon;
        this.verbs = new VerbFrames(reading, story);
        this.interactions = new InteractionFrames(reading, lexicon);
    }

    /** The frames, in the order of their triggers. */
    public List<Frame> build(List<Trigger> triggers) {
        NounFrames nouns = new NounFrames(reading, lexicon);
        for (Trigger trigger : triggers) {
            switch (trigger.form()) {
                case VERB ->
                    otherSense(trigger, true)
                            .or(() -> verb(trigger))
                            .or(() -> otherSense(trigger, false))
                            .ifPresent(frames::add);
                case NOUN -> frames.add(nouns.frame(trigger));
                case TOLL -> frames.add(toll(trigger));
            }
        }
        frames.forEach(frame -> host(frame).ifPresent(host -> absorb(frame, host)));
        return frames.stream()
                .filter(frame -> !absorbed.containsKey(frame) && !NominalRoles.toldByVerb(parse, frame, frames))
                .toList();
    }

    private void absorb(Frame frame, Frame host) {
        Frame root = root(host);
        if (root != frame && !absorbed.containsKey(frame)) {
            root.absorb(frame);
            absorbed.put(frame, root);
        }
    }

    /** The frame that has taken in another, and what has taken in that one. */
    private Frame root(Frame frame) {
        Frame root = frame;
        while (absorbed.containsKey(root)) {
            root = absorbed.get(root);
        }
        return root;
    }

    private Optional<Frame> verb(Trigger trigger) {
        if (trigger.sense().has("weak") && !story.violent()) {
            return Optional.empty();
        }
        return InteractionFrames.of(trigger.sense()) ? interactions.frame(trigger) : verbs.frame(trigger);
    }

    /** What else a verb may mean whose first sense lacks what it needs: "captured" a town, or soldiers. */
    private Optional<Frame> otherSense(Trigger trigger, boolean first) {
        String lemma = parse.lemma(trigger.chunk());
        return lexicon.events().verbSenses(reading.sentence(), trigger.from(), lemma).stream()
                .filter(sense -> !sense.equals(trigger.sense()) && (!first || sense.has("first")))
                .filter(sense -> sense.rest().isEmpty() || InteractionFrames.of(sense))
                .map(sense -> new Trigger(
                        trigger.from(),
                        lexicon.events().endOf(sense, reading.sentence(), trigger.from()),
                        trigger.chunk(),
                        Trigger.Form.VERB,
                        sense))
                .flatMap(other -> verb(other).stream())
                .findFirst();
    }

    private Frame toll(Trigger trigger) {
        Frame frame = new Frame(trigger);
        int chunk = trigger.chunk();
        int from = parse.is(chunk, Kind.OTHER) && chunk > 0
                ? parse.chunk(chunk - 1).from()
                : parse.chunk(chunk).from();
        Region region = new Region(from, parse.chunk(chunk).to());
        frame.sufferers().add(new Frame.Sufferers(trigger.sense().measure(), region, false));
        frame.ranges().add(new Region(from, parse.clauseEnd(chunk)));
        if (reading.sentence().lower(trigger.from()).equals("toll")) {
            Region rest = new Region(trigger.to(), reading.sentence().size());
            frame.sufferers().add(new Frame.Sufferers("killed", rest, false));
        }
        return frame;
    }

    /** The frame that tells the same event as {@code frame} and takes it in. */
    private Optional<Frame> host(Frame frame) {
        Trigger trigger = frame.trigger();
        if (trigger.verb()) {
            Optional<Frame> noun = subjectNoun(frame).or(() -> instrument(frame));
            Optional<Frame> contained = trigger.casualty() ? inSubject(frame) : Optional.empty();
            if (noun.isPresent() && compatible(noun.get(), frame)) {
                contained.ifPresent(act -> absorb(noun.get(), act));
                return noun;
            }
            if (contained.isPresent()) {
                return contained;
            }
        }
        if (trigger.noun() && !frame.asserted()) {
            return predicate(frame);
        }
        if (trigger.casualty()) {
            return sameDoer(frame).or(() -> casualtyHost(frame)).or(() -> laterHarm(frame));
        }
        return trigger.verb() ? resultHost(frame).or(() -> toldBefore(frame)) : Optional.empty();
    }

    private static boolean compatible(Frame noun, Frame verb) {
        boolean same =
                verb.open() || noun.open() || verb.subtype() == null || Objects.equals(verb.subtype(), noun.subtype());
        return verb.trigger().casualty() || (noun.type().equals(verb.type()) && same);
    }

    /** The event noun that is the verb's own subject: "strikes hit", "the blast killed". */
    private Optional<Frame> subjectNoun(Frame frame) {
        boolean intransitive = frame.trigger().sense().has("intransitive");
        if (!intransitive && parse.passive(frame.trigger().chunk())) {
            return Optional.empty();
        }
        Optional<Region> subject = parse.subject(frame.trigger().chunk());
        return subject.flatMap(region -> frames.stream()
                .filter(other -> other != frame && other.trigger().noun())
                .filter(other -> region.contains(other.trigger().from()))
                .filter(other -> governs(other, frame))
                .findFirst()
                .map(other -> {
                    frame.actors().removeIf(region::equals);
                    return other;
                }));
    }

    /** "gunmen who stormed a hotel killed 12": what the subject's own clause tells is how it was done. */
    private Optional<Frame> inSubject(Frame frame) {
        Optional<Region> subject = parse.subject(frame.trigger().chunk());
        return subject.flatMap(region -> frames.stream()
                .filter(other -> other != frame && other.trigger().verb() && other.type().equals("ASSAULT"))
                .filter(other -> !other.trigger().casualty() && region.contains(other.trigger().from()))
                .findFirst());
    }

    /** "the attack was an air strike", "describing it as a truck bombing": the noun says what sort the one before was. */
    private Optional<Frame> predicate(Frame frame) {
        int before = frame.trigger().chunk() - 1;
        if (parse.is(before, Kind.PREPOSITION) && parse.head(before).equals("as") && frame.governor() < 0) {
            return frames.stream()
                    .filter(other -> other.type().equals(frame.type()) && other.trigger().from() < frame.trigger().from())
                    .reduce((first, second) -> second);
        }
        if (!COPULA.contains(parse.lemma(before))) {
            return Optional.empty();
        }
        return parse.subject(before).flatMap(region -> frames.stream()
                .filter(other -> other != frame && other.trigger().noun() && other.type().equals(frame.type()))
                .filter(other -> region.contains(other.trigger().from()))
                .findFirst()
                .map(other -> {
                    other.assertedBy("copula");
                    return other;
                }));
    }

    private static boolean governs(Frame noun, Frame verb) {
        return noun.governor() < 0
                || noun.governor() == verb.trigger().chunk()
                || verb.trigger().casualty();
    }

    /** The event noun by which it was done: "killed in an air strike", "attacked with rocket fire". */
    private Optional<Frame> instrument(Frame frame) {
        for (Prepositional phrase : parse.prepositions(frame.trigger().chunk())) {
            boolean result = frame.trigger().casualty()
                    && frame.actors().isEmpty()
                    && RESULT.contains(phrase.word());
            if (INSTRUMENT.contains(phrase.word()) || result) {
                for (Frame other : frames) {
                    if (other != frame
                            && other.trigger().noun()
                            && phrase.region().contains(other.trigger().from())) {
                        frame.actors().removeIf(phrase.region()::equals);
                        return Optional.of(other);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Killed and wounded of one clause or of one chain of clauses are one event. */
    private Optional<Frame> casualtyHost(Frame frame) {
        Trigger trigger = frame.trigger();
        Frame nearest = null;
        for (Frame other : frames) {
            boolean earlier = other.trigger().from() < trigger.from();
            boolean fits = other.type().equals("ASSAULT") && other != frame;
            if (fits && earlier && joined(other, frame)) {
                nearest = other;
            } else if (fits && !earlier && nearest == null && !trigger.verb() && sameClause(frame, other)) {
                nearest = other;
            }
        }
        return nearest != null ? Optional.of(nearest) : attackAfter(frame);
    }

    /** "a bomb hit the convoy and wounded three": a verb before it with the same subject. */
    private Optional<Frame> sameDoer(Frame frame) {
        int verb = frame.trigger().chunk();
        if (!frame.trigger().verb() || parse.passive(verb) || frame.trigger().sense().has("fall")) {
            return Optional.empty();
        }
        Optional<Region> subject = parse.subject(verb);
        return frames.stream()
                .filter(other -> other.trigger().verb() && other.type().equals("ASSAULT"))
                .filter(other -> other.trigger().from() < frame.trigger().from() && !apart(other, frame))
                .filter(other -> subject.isPresent()
                        && !parse.passive(other.trigger().chunk())
                        && subject.equals(parse.subject(other.trigger().chunk())))
                .reduce((first, second) -> second);
    }

    /** "one was killed and six were wounded in a raid": who was harmed before, in what harmed those named after. */
    private Optional<Frame> laterHarm(Frame frame) {
        if (!frame.actors().isEmpty()) {
            return Optional.empty();
        }
        return frames.stream()
                .filter(other -> other.trigger().casualty()
                        && other.trigger().verb()
                        && other.trigger().from() > frame.trigger().from())
                .filter(other -> !apart(frame, other) && instrument(other).isPresent())
                .findFirst();
    }

    /** "an attack that targeted the town", "rockets were fired, which fell near …": what a relative clause adds to the event before it. */
    private Optional<Frame> toldBefore(Frame frame) {
        int verb = frame.trigger().chunk();
        int relative = parse.is(verb - 1, Kind.RELATIVE) ? verb - 1 : whereBefore(verb);
        if (relative < 0) {
            return Optional.empty();
        }
        boolean place = parse.head(relative).equals("where");
        return frames.stream()
                .filter(other -> other.trigger().from() < frame.trigger().from() && other.type().equals(frame.type()))
                .filter(other -> place
                        ? other.asserted() && compatible(other, frame) && onlyDescribed(other.governor(), relative)
                        : tells(other, frame, relative))
                .reduce((first, second) -> second);
    }

    private boolean tells(Frame other, Frame frame, int relative) {
        boolean projectile =
                frame.trigger().sense().has("weapon") && other.trigger().sense().has("weapon");
        boolean noun = other.trigger().noun() && compatible(other, frame);
        return (projectile || noun) && onlyDescribed(other.trigger().chunk(), relative);
    }

    /** The "where" that opens the clause of a verb; -1 when none does. */
    private int whereBefore(int verb) {
        for (int c = verb - 1; c >= 0 && !parse.is(c, Kind.VERB); c--) {
            if (parse.is(c, Kind.RELATIVE)) {
                return parse.head(c).equals("where") ? c : -1;
            }
        }
        return -1;
    }

    /** "killed when gunmen ambushed a convoy": the attack that the clause of time or cause tells. */
    private Optional<Frame> attackAfter(Frame frame) {
        if (!frame.actors().isEmpty() || !frame.trigger().verb()) {
            return Optional.empty();
        }
        return frames.stream()
                .filter(other ->
                        other.type().equals("ASSAULT") && !other.trigger().casualty())
                .filter(other -> other.trigger().from() > frame.trigger().from())
                .filter(other -> causes(frame.trigger().chunk(), other.trigger().chunk()))
                .findFirst();
    }

    private boolean causes(int casualty, int attack) {
        for (int c = casualty + 1; c < attack; c++) {
            if (CAUSES.contains(parse.head(c)) && !parse.is(c, Kind.NOUN)) {
                return true;
            }
            if (parse.is(c, Kind.BREAK) || parse.reporting(c)) {
                return false;
            }
        }
        return false;
    }

    private boolean sameClause(Frame first, Frame second) {
        return first.ranges().stream()
                .anyMatch(range -> range.contains(second.trigger().from()));
    }

    private boolean joined(Frame host, Frame casualty) {
        Trigger trigger = casualty.trigger();
        boolean leaving = trigger.verb() && parse.lemma(trigger.chunk() - 2).equals("leave");
        boolean gerund = leaving
                || (trigger.verb() && parse.chunk(trigger.chunk()).verb().shape() == Shape.GERUND);
        if ((gerund && parse.is(trigger.chunk() - 1, Kind.COMMA)) || relative(host, trigger)) {
            return true;
        }
        boolean bare = casualty.actors().isEmpty() && host.trigger().noun();
        boolean close = gerund || bare || !trigger.verb() || host.trigger().casualty();
        return close && !apart(host, casualty);
    }

    /** "an attack that killed": the relative clause of the event noun. */
    private boolean relative(Frame host, Trigger trigger) {
        return trigger.verb()
                && host.trigger().noun()
                && parse.is(trigger.chunk() - 1, Kind.RELATIVE)
                && onlyDescribed(host.trigger().chunk(), trigger.chunk() - 1);
    }

    /** Whether only phrases that describe a noun stand between it and its relative clause. */
    private boolean onlyDescribed(int noun, int relative) {
        for (int c = noun + 1; c < relative; c++) {
            boolean describes = parse.is(c, Kind.PREPOSITION)
                    || parse.is(c, Kind.TIME)
                    || parse.is(c, Kind.OTHER)
                    || parse.is(c, Kind.COMMA)
                    || (parse.is(c, Kind.NOUN) && (parse.is(c - 1, Kind.PREPOSITION) || parse.is(c - 1, Kind.TIME)));
            if (!describes) {
                return false;
            }
        }
        return true;
    }

    /** Whether a clause of time or reason stands between, which tells of another event. */
    private boolean apart(Frame first, Frame second) {
        for (int c = first.trigger().chunk() + 1; c < second.trigger().chunk(); c++) {
            String word = parse.head(c);
            boolean time = Set.of("after", "before", "since", "when", "where", "as", "because", "following", "until")
                    .contains(word);
            if ((time && !parse.is(c, Kind.NOUN)) || (parse.is(c, Kind.BREAK) && word.equals(";"))) {
                return true;
            }
        }
        return false;
    }

    /** "bombed the town, destroying the school": what a participle adds to the attack before it. */
    private Optional<Frame> resultHost(Frame frame) {
        int verb = frame.trigger().chunk();
        boolean gerund = parse.chunk(verb).verb().shape() == Shape.GERUND;
        boolean coordinated = parse.is(verb - 1, Kind.CONJUNCTION) && parse.is(verb - 2, Kind.VERB);
        if (!gerund && !coordinated) {
            return Optional.empty();
        }
        return frames.stream()
                .filter(other -> other != frame
                        && other.trigger().from() < frame.trigger().from())
                .filter(other -> other.type().equals(frame.type())
                        && (frame.open() || Objects.equals(frame.subtype(), other.subtype())))
                .filter(other -> !apart(other, frame))
                .reduce((first, second) -> second);
    }
}
