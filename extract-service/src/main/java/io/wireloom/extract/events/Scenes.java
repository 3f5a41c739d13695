package io.wireloom.extract.events;

import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.entities.PlaceMentions.Named;
import io.wireloom.extract.entities.PlaceMentions.Sort;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says which of a sentence's places are where one of its events was. */
final class Scenes {

    /** What follows them is another event, by which this one is only placed in time or measured. */
    private static final Set<String> OTHER_EVENT = Set.of("since", "before", "until", "despite", "than", "unlike");

    private final Reading reading;
    private final Parse parse;
    private final List<Frame> frames;
    private final List<Scope> scopes;

    /**
     * @param scopes who says what, one for each speaker
     */
    Scenes(Reading reading, List<Frame> frames, List<Scope> scopes) {
        this.reading = reading;
        this.parse = reading.parse();
        this.frames = frames;
        this.scopes = scopes;
    }

    /** How many of the places are named. */
    static int named(List<Named> places) {
        return (int) places.stream().filter(Named::name).count();
    }

    /** The places in or at the event, and what goes back to places named before. */
    List<Named> of(Frame frame) {
        return reading.places().stream()
                .filter(p -> Owner.of(frames, p.from()) == frame)
                .filter(p -> scopes.stream().noneMatch(s -> ofSaying(s, p)))
                .filter(p -> !ofOtherEvent(frame, p))
                .toList();
    }

    /** The event's own places; else the one that its clause is about, or those of the act it is told by or meant for. */
    List<Named> orNear(Frame frame, List<Named> own) {
        if (own.stream().anyMatch(Named::name)) {
            return own;
        }
        return where(frame).map(List::of).or(() -> shared(frame)).orElse(own);
    }

    /** "an offensive to take X", "an attack which killed ten in X". */
    private Optional<List<Named>> shared(Frame frame) {
        return frames.stream()
                .filter(other -> other.trigger().verb()
                        && other.trigger().from() > frame.trigger().from()
                        && (purpose(frame.trigger().chunk(), other.trigger().chunk())
                                || relative(
                                        frame.trigger().chunk(), other.trigger().chunk())))
                .findFirst()
                .map(this::of)
                .filter(places -> places.stream().anyMatch(Named::name));
    }

    private boolean purpose(int noun, int verb) {
        return verb <= noun + 2
                && parse.sentence().lower(parse.chunk(verb).from()).equals("to");
    }

    private boolean relative(int noun, int verb) {
        return parse.is(noun + 1, Kind.RELATIVE) && verb == noun + 2;
    }

    /** In the name of who speaks, or the seat told beside the verb, after it only where "in" says so. */
    private boolean ofSaying(Scope scope, Named place) {
        if (scope.speakers() != null && scope.speakers().contains(place.from())) {
            return true;
        }
        boolean after = scope.verb() >= 0 && place.from() > scope.verb();
        int before = place.from() - 1;
        boolean seat = Set.of("in", "from", "at").contains(parse.sentence().lower(before));
        return (!after || seat) && Saying.holds(parse, scope, place.from());
    }

    private boolean ofOtherEvent(Frame frame, Named place) {
        int at = parse.chunkOf(place.from());
        for (int c = frame.trigger().chunk() + 1; c < at; c++) {
            if (!parse.is(c, Kind.NOUN) && OTHER_EVENT.contains(parse.head(c))) {
                return true;
            }
        }
        return false;
    }

    /** "the village of X near Y, where rebels killed a pilot": the place that the clause is about. */
    private Optional<Named> where(Frame frame) {
        int clause = parse.chunkOf(frame.trigger().from());
        while (clause >= 0 && !parse.head(clause).equals("where")) {
            clause--;
        }
        if (clause < 0) {
            return Optional.empty();
        }
        int start = parse.chunk(clause).from();
        Named found = null;
        for (Named place : reading.places()) {
            boolean before = place.to() <= start && place.name() && place.sort() != Sort.PARTS;
            found = before && !place.linked() ? place : found;
        }
        return Optional.ofNullable(found);
    }
}
