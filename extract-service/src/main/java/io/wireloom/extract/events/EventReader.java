package io.wireloom.extract.events;

import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Claim.Tally;
import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.entities.PlaceMentions;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.tallies.TallyReader;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.time.TimeMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the events of a sentence. */
public final class EventReader {

    private static final Set<String> WHO = Set.of("who", "which", "that", "whose", "whom");
    private static final Set<String> OTHER_TIME = Set.of("after", "before", "until", "because", "although");

    private final Lexicon lexicon;
    private final TriggerFinder triggers;
    private final TallyReader tallies;
    private final StatusReader statuses;
    private final Worth worth;

    /** A reader over shared tables. */
    public EventReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.triggers = new TriggerFinder(lexicon);
        this.tallies = new TallyReader(lexicon);
        this.statuses = new StatusReader(lexicon);
        this.worth = new Worth(lexicon);
    }

    /**
     * The events that the sentence claims, in order.
     *
     * @param scopes who says what in it
     * @param story what the article has told so far
     */
    public List<ToldEvent> read(Reading reading, List<Scope> scopes, Story story) {
        story.next();
        List<Trigger> found = triggers.find(reading.parse(), story.violent());
        List<Frame> frames = new ArrayList<>(new FrameBuilder(reading, lexicon, story).build(found));
        frames.addAll(new Obligations(reading, lexicon).in(scopes));
        frames.forEach(frame -> {
            String subtype = new Subtypes(reading, lexicon).of(frame, frames, story.recent());
            frame.subtype(subtype);
            story.told(frame.type(), subtype);
        });
        List<ToldEvent> events = new ArrayList<>();
        for (Frame frame : frames) {
            event(reading, frame, frames, scopes, story).ifPresent(events::add);
        }
        events.forEach(story::claim);
        return events;
    }

    private Optional<ToldEvent> event(
            Reading reading, Frame frame, List<Frame> frames, List<Scope> scopes, Story story) {
        Sentence sentence = reading.sentence();
        Trigger trigger = frame.trigger();
        Optional<Scope> scope = scope(scopes, trigger);
        StatusReader.Told told = statuses.read(reading, frame, scope);
        if (told.status() == null) {
            return Optional.empty();
        }
        Arguments arguments = new Arguments(reading, tallies, lexicon);
        List<Entity> named = arguments.actors(frame, scope);
        Scenes scenes = new Scenes(reading, frames, firstVerbs(scopes));
        List<PlaceMentions.Named> places = scenes.of(frame);
        Retelling retelling = story.retelling();
        List<Entity> actors = named.isEmpty() ? retelling.actors(frame, reading, places) : named;
        List<Entity> targets = arguments.targets(frame, actors);
        List<Tally> numbers = arguments.tallies(frame, frames);
        Optional<TimeMention> time = time(reading, frame, frames, scopes);
        Worth.Details details =
                new Worth.Details(named, targets, numbers, Scenes.named(places), time.isPresent(), scope.isPresent());
        if (!worth.claims(reading, frame, details, story)) {
            return Optional.empty();
        }
        retelling.told(frame, named, targets, reading, places);
        boolean quoted = sentence.token(trigger.from()).quoted();
        return Optional.of(new ToldEvent(
                frame.type(),
                frame.subtype(),
                sentence.span(trigger.from(), Math.min(trigger.to(), sentence.size())),
                quoted,
                told.status(),
                told.cue(),
                actors,
                targets,
                arguments.weapons(frame, frames),
                numbers,
                scenes.orNear(frame, places),
                time,
                scope,
                frame.rule()));
    }

    /** The narrowest scope that holds the trigger. */
    private static Optional<Scope> scope(List<Scope> scopes, Trigger trigger) {
        int token = trigger.from();
        boolean denial = trigger.sense().has(BareDenial.FLAG);
        return scopes.stream()
                .filter(s -> (s.verb() == token && denial)
                        || (s.said().contains(token)
                                && (s.speakers() == null || !s.speakers().contains(token))))
                .min(Comparator.comparingInt(s -> s.said().to() - s.said().from()));
    }

    /** Of several verbs of one speaker only the first stands beside the name. */
    private static List<Scope> firstVerbs(List<Scope> scopes) {
        return scopes.stream()
                .filter(scope -> scopes.stream()
                        .noneMatch(other -> other.verb() < scope.verb()
                                && other.speakers() != null
                                && other.speakers().equals(scope.speakers())))
                .toList();
    }

    /** The event's own time: the nearest that belongs to it and not to a reporting verb. */
    private static Optional<TimeMention> time(Reading reading, Frame frame, List<Frame> frames, List<Scope> scopes) {
        return reading.times().stream()
                .filter(t -> !t.ofPage() && Owner.of(frames, t.from()) == frame)
                .filter(t -> !ofLaterClause(reading.parse(), frame, t) && !ofOuterClause(reading.parse(), frame, t))
                .filter(t -> firstVerbs(scopes).stream()
                        .noneMatch(s -> Saying.holds(reading.parse(), s, t.from())
                                || Saying.opens(reading.sentence(), s, t.to())))
                .min(Comparator.comparingInt(
                        t -> Math.abs(t.from() - frame.trigger().from())));
    }

    /** "will meet next month, who led the raid": the time that stands with a verb before the relative clause of the event. */
    private static boolean ofOuterClause(Parse parse, Frame frame, TimeMention time) {
        int trigger = frame.trigger().chunk();
        int at = parse.chunkOf(time.from());
        int relative = trigger - 1;
        while (relative > at && !parse.is(relative, Kind.RELATIVE)) {
            relative--;
        }
        return relative > at
                && WHO.contains(parse.head(relative))
                && IntStream.range(0, at).anyMatch(c -> parse.is(c, Kind.VERB));
    }

    /** "killed a pilot after he was forced to eject on Friday": the time of what came before or after. */
    private static boolean ofLaterClause(Parse parse, Frame frame, TimeMention time) {
        int at = parse.chunkOf(time.from());
        boolean clause = false;
        for (int c = frame.trigger().chunk() + 1; c < at; c++) {
            boolean opens = !parse.is(c, Kind.NOUN) && OTHER_TIME.contains(parse.head(c));
            boolean verb = parse.is(c, Kind.VERB);
            if (clause && verb) {
                return true;
            }
            clause = opens || (clause && !parse.is(c, Kind.COMMA));
        }
        return false;
    }
}
