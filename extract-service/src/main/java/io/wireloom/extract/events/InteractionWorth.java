package io.wireloom.extract.events;

import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.VerbGroup;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.Set;

/** Decides whether a sentence claims that parties dealt with one another so, rather than tells how things stand between them. */
final class InteractionWorth {

    /** Types of events that are news although nobody is named who did it. */
    private static final Set<String> NEEDS_NO_ACTOR =
            Set.of("COERCE", "PROTEST", "RETREAT", "CRIME", "SANCTION", "MOBILIZE", "ASSAULT", "AGREE");

    private static final Set<String> DIRECTED =
            Set.of("THREATEN", "DISAPPROVE", "SANCTION", "DEMAND", "INVESTIGATE", "COERCE");
    private static final Set<String> DURING = Set.of("during", "in", "at", "amid", "with", "under");

    private InteractionWorth() {}

    static boolean claims(Reading reading, Frame frame, Worth.Details details) {
        return frame.trigger().verb() ? verb(reading.parse(), frame, details) : noun(reading, frame, details);
    }

    private static boolean noun(Reading reading, Frame frame, Worth.Details details) {
        if (frame.asserted()) {
            return details.count() >= 1;
        }
        if (!frame.trigger().sense().classes("noun").isEmpty()) {
            return parties(frame.type(), details);
        }
        int needed = reading.sentence().headline() ? 1 : 2;
        return !placesAnother(reading.parse(), frame) && details.count() >= needed;
    }

    /** A noun that nobody does anything with tells an event only with those who took part. */
    private static boolean parties(String type, Worth.Details details) {
        boolean both = !details.actors().isEmpty() && !details.targets().isEmpty();
        return both
                || details.actors().size() > 1
                || (DIRECTED.contains(type)
                        && details.count() >= 2
                        && !details.actors().isEmpty());
    }

    /** "the repression of demonstrations", "since the ceasefire": the noun only says what another event was about or when it was. */
    private static boolean placesAnother(Parse parse, Frame frame) {
        int before = frame.trigger().chunk() - 1;
        return parse.is(before, Kind.PREPOSITION) && !DURING.contains(parse.head(before));
    }

    private static boolean verb(Parse parse, Frame frame, Worth.Details details) {
        int verb = frame.trigger().chunk();
        VerbGroup group = parse.chunk(verb).verb();
        boolean passive = parse.passive(verb);
        boolean bare = !group.finite() && !passive && group.shape() != Shape.INFINITIVE;
        boolean nobody =
                frame.actors().isEmpty() && !passive && !parse.sentence().headline();
        boolean standsBehind = passive && frame.trigger().sense().has("active");
        boolean reduced = passive && !group.passive() && frame.trigger().sense().measure() == null;
        if (nobody || standsBehind || (reduced && details.actors().isEmpty()) || standing(parse, frame, group)) {
            return false;
        }
        if (details.actors().isEmpty() && !NEEDS_NO_ACTOR.contains(frame.type())) {
            return passive && details.count() >= 2;
        }
        boolean object = !frame.trigger().sense().classes("object").isEmpty();
        if (object
                && NEEDS_NO_ACTOR.contains(frame.type())
                && (group.passive() || !details.actors().isEmpty())) {
            return true;
        }
        boolean complement = frame.trigger().sense().has("inf")
                || !frame.trigger().sense().rest().isEmpty();
        return details.count() >= (bare && !complement ? 2 : 1);
    }

    /** The plain present in prose tells habits and states: "Ghana meets its neighbours"; what is said holds as it is said. */
    private static boolean standing(Parse parse, Frame frame, VerbGroup group) {
        boolean plain = group.shape() == Shape.FINITE
                && parse.chunk(frame.trigger().chunk()).from()
                        == frame.trigger().from();
        return plain && !parse.sentence().headline() && !frame.trigger().sense().has("present");
    }
}
