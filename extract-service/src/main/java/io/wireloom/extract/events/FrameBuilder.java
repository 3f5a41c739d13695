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
    private final List<Frame> frames = new ArrayList<>();
    private final Map<Frame, Frame> absorbed = new IdentityHashMap<>();

    /** A builder for one sentence of an article that has told a story so far. */
    public FrameBuilder(Reading reading, Lexicon lexicon, Story story) {
        this.story = story;
        this.reading = reading;
        this.parse = reading.parse();
        this.lexicon = lexicon;
    }

    /** The frames, in the order of their triggers. */
    public List<Frame> build(List<Trigger> triggers) {
        VerbFrames verbs = new VerbFrames(reading, lexicon, story);
        NounFrames nouns = new NounFrames(reading, lexicon);
        for (Trigger trigger : triggers) {
            switch (trigger.form()) {
                case VERB ->
                    verbs.frame(trigger).or(() -> otherSense(verbs, trigger)).ifPresent(frames::add);
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
        return frames.stream().filter(frame -> !absorbed.containsKey(frame)).toList();
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

    /** What else a verb may mean whose first sense lacks what it needs: "captured" a town, or soldiers. */
    private Optional<Frame> otherSense(VerbFrames verbs, Trigger trigger) {
        String lemma = parse.lemma(trigger.chunk());
        return lexicon.events().verbSenses(reading.sentence(), trigger.from(), lemma).stream()
                .filter(sense -> !sense.equals(trigger.sense()) && sense.rest().isEmpty())
                .map(sense ->
                        new Trigger(trigger.from(), trigger.from() + 1, trigger.chunk(), Trigger.Form.VERB, sense))
                .flatMap(other -> verbs.frame(other).stream())
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
}
