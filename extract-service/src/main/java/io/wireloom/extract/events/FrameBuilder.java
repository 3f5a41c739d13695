package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the frames of a sentence and joins those that tell one event: "a strike on Monday killed four and wounded six". */
public final class FrameBuilder {

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
        this.verbs = new VerbFrames(reading, lexicon, story);
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
        SameEvent same = new SameEvent(parse, frames);
        for (Frame frame : frames) {
            Optional<Frame> act = same.actInSubject(frame);
            same.host(frame).ifPresent(host -> {
                act.ifPresent(told -> absorb(host, told));
                absorb(frame, host);
            });
        }
        return frames.stream()
                .filter(frame -> !absorbed.containsKey(frame) && !NominalRoles.toldByVerb(parse, frame, frames))
                .toList();
    }

    private void absorb(Frame frame, Frame host) {
        Frame root = root(host);
        if (root != frame && !absorbed.containsKey(frame)) {
            root.absorb(frame);
            harmed(root, frame);
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

    /** "Three people were killed in a shooting": the verb of harm asserts the noun that it takes in. */
    private static void harmed(Frame host, Frame harm) {
        boolean told = harm.trigger().casualty()
                && harm.trigger().verb()
                && host.trigger().noun();
        if (told && host.governor() < 0) {
            host.governor(harm.trigger().chunk());
            host.assertedBy("harm");
        }
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
        Membership membership = new Membership(parse);
        Optional<Region> members = membership.members(trigger.from());
        if (members.isPresent()) {
            return membership(frame, membership.all(trigger.from()), members.get());
        }
        Optional<Region> befallen = Casualties.befallen(parse, chunk, trigger.from());
        if (befallen.isPresent()) {
            frame.sufferers().add(new Frame.Sufferers(trigger.sense().measure(), befallen.get(), Frame.Share.ALL));
            frame.targets().add(befallen.get());
            frame.ranges().add(new Region(trigger.from(), parse.clauseEnd(chunk)));
            return frame;
        }
        int from = parse.is(chunk, Kind.OTHER) && chunk > 0
                ? parse.chunk(chunk - 1).from()
                : Casualties.tollFrom(parse, chunk, lexicon);
        Region own = new Region(from, parse.chunk(chunk).to());
        boolean alone = own.to() - own.from() == 1;
        Region region = alone ? Casualties.predicated(parse, chunk).orElse(own) : own;
        frame.sufferers().add(new Frame.Sufferers(trigger.sense().measure(), region, Frame.Share.ALL));
        frame.ranges().add(new Region(from, parse.clauseEnd(chunk)));
        if (reading.sentence().lower(trigger.from()).equals("toll")) {
            Region rest = new Region(trigger.to(), reading.sentence().size());
            frame.sufferers().add(new Frame.Sufferers("killed", rest, Frame.Share.ALL));
        }
        return frame;
    }

    private Frame membership(Frame frame, Region all, Region members) {
        Trigger trigger = frame.trigger();
        frame.sufferers().add(new Frame.Sufferers(trigger.sense().measure(), all, Frame.Share.ALL));
        frame.sufferers().add(new Frame.Sufferers(trigger.sense().measure(), members, Frame.Share.MEMBERS));
        frame.targets().add(members);
        frame.ranges()
                .add(new Region(
                        Math.min(members.from(), trigger.from()),
                        Math.max(members.to(), parse.clauseEnd(trigger.chunk()))));
        return frame;
    }
}
