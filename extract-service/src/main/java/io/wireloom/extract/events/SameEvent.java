package io.wireloom.extract.events;

import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Parse.Prepositional;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds which of a sentence's frames tell one and the same event: "strikes hit the town", "killed in a raid", "an attack that left". */
final class SameEvent {

    private static final Set<String> INSTRUMENT = Set.of("by", "in", "during", "with", "from", "under");

    /** Prepositions by which an attack follows those whom it harmed: "died after a raid", "as a result of shelling". */
    private static final Set<String> RESULT = Set.of("after", "following", "as", "due", "because", "amid");

    private static final Set<String> COPULA = Set.of("is", "was", "were", "are", "been", "be");

    /** Events at which people may be harmed, and which are not what harmed them. */
    private static final Set<String> HARMLESS = Set.of("PROTEST", "CONSULT", "INVESTIGATE", "AGREE", "AID", "DEMAND");

    private final Parse parse;
    private final List<Frame> frames;
    private final Between between;
    private final SameHarm harm;

    SameEvent(Parse parse, List<Frame> frames) {
        this.parse = parse;
        this.frames = frames;
        this.between = new Between(parse);
        this.harm = new SameHarm(parse, frames);
    }

    /** The frame that tells the same event as {@code frame} and takes it in; empty when it stands for itself. */
    Optional<Frame> host(Frame frame) {
        Trigger trigger = frame.trigger();
        if (trigger.verb()) {
            Optional<Frame> resisted = resisted(frame);
            if (resisted.isPresent()) {
                return resisted;
            }
            Optional<Frame> subject = subjectNoun(frame);
            Optional<Frame> noun = subject.or(() -> instrument(frame));
            if (noun.isPresent() && compatible(noun.get(), frame)) {
                subject.ifPresent(told -> withoutSubject(frame));
                return noun;
            }
            Optional<Frame> act = actInSubject(frame);
            if (act.isPresent()) {
                return act;
            }
        }
        if (trigger.noun() && !frame.asserted()) {
            return predicate(frame).or(() -> occasion(frame));
        }
        if (trigger.casualty()) {
            return harm.host(frame).or(() -> laterHarm(frame));
        }
        return trigger.verb()
                ? purpose(frame).or(() -> resultHost(frame)).or(() -> toldBefore(frame))
                : Optional.empty();
    }

    /** "gunmen who stormed a hotel killed 12": what the subject's own clause tells is how it was done; empty for others. */
    Optional<Frame> actInSubject(Frame frame) {
        if (!frame.trigger().casualty() || !frame.trigger().verb()) {
            return Optional.empty();
        }
        Optional<Region> subject = parse.subject(frame.trigger().chunk());
        return subject.flatMap(region -> frames.stream()
                .filter(other ->
                        other != frame && other.trigger().verb() && other.type().equals("ASSAULT"))
                .filter(other -> !other.trigger().casualty()
                        && region.contains(other.trigger().from()))
                .findFirst());
    }

    private static boolean compatible(Frame noun, Frame verb) {
        boolean same =
                verb.open() || noun.open() || verb.subtype() == null || Objects.equals(verb.subtype(), noun.subtype());
        boolean occasion = HARMLESS.contains(noun.type()) && !verb.actors().isEmpty();
        boolean harmful = verb.trigger().casualty() && !occasion;
        return harmful || (noun.type().equals(verb.type()) && same);
    }

    /** "repelled an attack": the attack that its object names, of which the subject is the target. */
    private Optional<Frame> resisted(Frame frame) {
        if (!frame.type().equals("ASSAULT") || frame.trigger().casualty()) {
            return Optional.empty();
        }
        Optional<Region> object = parse.object(frame.trigger().chunk());
        return object.flatMap(region -> frames.stream()
                .filter(other -> other.trigger().noun()
                        && other.governor() == frame.trigger().chunk())
                .filter(other ->
                        other.asserted() && region.contains(other.trigger().from()))
                .findFirst()
                .map(other -> {
                    frame.actors().clear();
                    frame.targets().clear();
                    return other;
                }));
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
                .findFirst());
    }

    /** What the event noun did is no doer: "the blast killed". */
    private void withoutSubject(Frame frame) {
        parse.subject(frame.trigger().chunk())
                .ifPresent(region -> frame.actors().removeIf(region::equals));
    }

    /** "the attack was an air strike", "describing it as a truck bombing": the noun says what sort the one before was. */
    private Optional<Frame> predicate(Frame frame) {
        int before = frame.trigger().chunk() - 1;
        if (parse.is(before, Kind.PREPOSITION) && parse.head(before).equals("as") && frame.governor() < 0) {
            return frames.stream()
                    .filter(other -> other.type().equals(frame.type())
                            && other.trigger().from() < frame.trigger().from())
                    .reduce((first, second) -> second);
        }
        boolean causedBy =
                parse.head(before).equals("by") && parse.lemma(before - 1).equals("cause");
        int verb = causedBy ? before - 1 : before;
        if (!causedBy && !COPULA.contains(parse.lemma(verb))) {
            return Optional.empty();
        }
        return parse.subject(verb).flatMap(region -> frames.stream()
                .filter(other ->
                        other != frame && other.trigger().noun() && other.type().equals(frame.type()))
                .filter(other -> region.contains(other.trigger().from()))
                .findFirst()
                .map(other -> {
                    other.assertedBy("copula");
                    return other;
                }));
    }

    /** "killed during a demonstration in Athens": the occasion only says where and when it was. */
    private Optional<Frame> occasion(Frame frame) {
        if (!HARMLESS.contains(frame.type())) {
            return Optional.empty();
        }
        return frames.stream()
                .filter(other -> other.trigger().casualty()
                        && other.trigger().verb()
                        && !other.actors().isEmpty())
                .filter(other -> Casualties.means(parse, other.trigger()).stream()
                        .anyMatch(phrase -> INSTRUMENT.contains(phrase.word())
                                && phrase.region().contains(frame.trigger().from())))
                .findFirst();
    }

    private static boolean governs(Frame noun, Frame verb) {
        return noun.governor() < 0
                || noun.governor() == verb.trigger().chunk()
                || verb.trigger().casualty();
    }

    /** The event noun by which it was done: "killed in an air strike", "attacked with rocket fire". */
    private Optional<Frame> instrument(Frame frame) {
        for (Prepositional phrase : Casualties.means(parse, frame.trigger())) {
            boolean result = frame.trigger().casualty() && frame.actors().isEmpty() && RESULT.contains(phrase.word());
            boolean example = parse.head(phrase.chunk() - 1).equals("including");
            if ((INSTRUMENT.contains(phrase.word()) && !example) || result) {
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

    /** "one was killed and six were wounded in a raid": who was harmed before, in what harmed those named after. */
    private Optional<Frame> laterHarm(Frame frame) {
        if (!frame.actors().isEmpty()) {
            return Optional.empty();
        }
        return frames.stream()
                .filter(other -> other.trigger().casualty()
                        && other.trigger().verb()
                        && other.trigger().from() > frame.trigger().from())
                .filter(other ->
                        !between.apart(frame, other) && instrument(other).isPresent())
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
                .filter(other -> other.trigger().from() < frame.trigger().from()
                        && other.type().equals(frame.type()))
                .filter(other -> place
                        ? other.asserted() && compatible(other, frame) && between.noVerb(other.governor(), relative)
                        : tells(other, frame, relative))
                .reduce((first, second) -> second);
    }

    private boolean tells(Frame other, Frame frame, int relative) {
        boolean projectile =
                frame.trigger().sense().has("weapon") && other.trigger().sense().has("weapon");
        boolean noun = other.trigger().noun() && compatible(other, frame);
        return (projectile || noun) && between.onlyDescribed(other.trigger().chunk(), relative);
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

    /** "an offensive to take the town": what the event is for, right after its noun. */
    private Optional<Frame> purpose(Frame frame) {
        int verb = frame.trigger().chunk();
        if (parse.chunk(verb).verb().shape() != Shape.INFINITIVE) {
            return Optional.empty();
        }
        return frames.stream()
                .filter(other -> other.trigger().noun() && other.type().equals("ASSAULT"))
                .filter(other -> other.trigger().chunk() == verb - 1)
                .findFirst();
    }

    /** "bombed the town, destroying the school", "forced them to flee": what a participle or infinitive adds to what is told before it. */
    private Optional<Frame> resultHost(Frame frame) {
        int verb = frame.trigger().chunk();
        boolean gerund = parse.chunk(verb).verb().shape() == Shape.GERUND;
        boolean coordinated = parse.is(verb - 1, Kind.CONJUNCTION) && parse.is(verb - 2, Kind.VERB);
        boolean forced = parse.chunk(verb).verb().shape() == Shape.INFINITIVE
                && "displaced".equals(frame.trigger().sense().measure());
        if (!gerund && !coordinated && !forced) {
            return Optional.empty();
        }
        return frames.stream()
                .filter(other -> other != frame
                        && other.trigger().from() < frame.trigger().from())
                .filter(other -> other.type().equals(frame.type())
                        && (frame.open() || Objects.equals(frame.subtype(), other.subtype())))
                .filter(other -> !between.apart(other, frame))
                .reduce((first, second) -> second);
    }
}
