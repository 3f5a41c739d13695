package io.wireloom.extract.events;

import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the attack to which the killed and wounded of a sentence belong. */
final class SameHarm {

    private static final Set<String> CAUSES = Set.of("when", "as", "after");

    private final Parse parse;
    private final List<Frame> frames;
    private final Between between;

    SameHarm(Parse parse, List<Frame> frames) {
        this.parse = parse;
        this.frames = frames;
        this.between = new Between(parse);
    }

    /** The frame of the attack that harmed those whom {@code frame} counts; empty when it stands for itself. */
    Optional<Frame> host(Frame frame) {
        return sameDoer(frame).or(() -> casualtyHost(frame));
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
        if (!frame.trigger().verb()
                || parse.passive(verb)
                || frame.trigger().sense().has("fall")) {
            return Optional.empty();
        }
        Optional<Region> subject = parse.subject(verb);
        return frames.stream()
                .filter(other -> other.trigger().verb() && other.type().equals("ASSAULT"))
                .filter(other -> other.trigger().from() < frame.trigger().from() && !between.apart(other, frame))
                .filter(other -> subject.isPresent()
                        && !parse.passive(other.trigger().chunk())
                        && subject.equals(parse.subject(other.trigger().chunk())))
                .reduce((first, second) -> second);
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
        return close && !between.apart(host, casualty);
    }

    /** "an attack that killed": the relative clause of the event noun. */
    private boolean relative(Frame host, Trigger trigger) {
        return trigger.verb()
                && host.trigger().noun()
                && parse.is(trigger.chunk() - 1, Kind.RELATIVE)
                && between.onlyDescribed(host.trigger().chunk(), trigger.chunk() - 1);
    }
}
