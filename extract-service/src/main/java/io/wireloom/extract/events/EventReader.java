package io.wireloom.extract.events;

import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Claim.Tally;
import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.entities.PlaceMentions;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.tallies.TallyReader;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.time.TimeMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the events of a sentence. */
public final class EventReader {

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
            event(reading, frame, frames, scopes).ifPresent(events::add);
        }
        return events;
    }

    private Optional<ToldEvent> event(Reading reading, Frame frame, List<Frame> frames, List<Scope> scopes) {
        Sentence sentence = reading.sentence();
        Trigger trigger = frame.trigger();
        Optional<Scope> scope = scope(scopes, trigger.from());
        StatusReader.Told told = statuses.read(reading, frame, scope);
        if (told.status() == null) {
            return Optional.empty();
        }
        Arguments arguments = new Arguments(reading, tallies, lexicon);
        List<Entity> actors = arguments.actors(frame, scope);
        List<Entity> targets = arguments.targets(frame, actors);
        List<Tally> numbers = arguments.tallies(frame, frames);
        List<PlaceMentions.Named> places = places(reading, frame, frames, scopes);
        Optional<TimeMention> time = time(reading, frame, frames, scopes);
        Worth.Details details =
                new Worth.Details(actors, targets, numbers, places.size(), time.isPresent(), scope.isPresent());
        if (!worth.claims(reading, frame, details)) {
            return Optional.empty();
        }
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
                places,
                time,
                scope,
                frame.rule()));
    }

    /** The narrowest scope that holds the trigger. */
    private static Optional<Scope> scope(List<Scope> scopes, int token) {
        return scopes.stream()
                .filter(s -> s.said().contains(token)
                        && (s.speakers() == null || !s.speakers().contains(token)))
                .min(Comparator.comparingInt(s -> s.said().to() - s.said().from()));
    }

    private static List<PlaceMentions.Named> places(
            Reading reading, Frame frame, List<Frame> frames, List<Scope> scopes) {
        return reading.places().stream()
                .filter(p -> Owner.of(frames, p.from()) == frame)
                .filter(p -> firstVerbs(scopes).noneMatch(s -> ofSpeaker(s, p.from())))
                .toList();
    }

    /** Of several verbs of one speaker only the first stands beside the name. */
    private static Stream<Scope> firstVerbs(List<Scope> scopes) {
        return scopes.stream().filter(scope -> scopes.stream()
                .noneMatch(other -> other.verb() < scope.verb()
                        && other.speakers() != null
                        && other.speakers().equals(scope.speakers())));
    }

    /** Whether a word belongs to the naming of who speaks: the name itself or what stands between it and the reporting verb. */
    private static boolean ofSpeaker(Scope scope, int token) {
        Region speakers = scope.speakers();
        if (speakers == null) {
            return false;
        }
        boolean leadsToVerb = speakers.from() <= token && token < scope.verb();
        return speakers.contains(token) || leadsToVerb;
    }

    /** The event's own time: the nearest that belongs to it and not to a reporting verb. */
    private static Optional<TimeMention> time(Reading reading, Frame frame, List<Frame> frames, List<Scope> scopes) {
        return reading.times().stream()
                .filter(t -> Owner.of(frames, t.from()) == frame)
                .filter(t -> firstVerbs(scopes).noneMatch(s -> ofReporting(reading, t, s)))
                .min(Comparator.comparingInt(
                        t -> Math.abs(t.from() - frame.trigger().from())));
    }

    /** "said on Friday": the time of the saying. */
    private static boolean ofReporting(Reading reading, TimeMention time, Scope scope) {
        if (ofSpeaker(scope, time.from())) {
            return true;
        }
        if (scope.verb() < 0 || time.from() <= scope.verb()) {
            return false;
        }
        Parse parse = reading.parse();
        int verb = parse.chunkOf(scope.verb());
        return IntStream.range(verb + 1, parse.chunkOf(time.from()))
                .allMatch(c -> parse.is(c, Kind.PREPOSITION)
                        || parse.is(c, Kind.OTHER)
                        || hearerOrSpeaker(parse, verb, c, scope));
    }

    private static boolean hearerOrSpeaker(Parse parse, int verb, int chunk, Scope scope) {
        boolean speaker = scope.speakers() != null
                && scope.speakers()
                        .overlaps(parse.chunk(chunk).from(), parse.chunk(chunk).to());
        return parse.is(chunk, Kind.NOUN) && (speaker || parse.lemma(verb).equals("tell"));
    }
}
