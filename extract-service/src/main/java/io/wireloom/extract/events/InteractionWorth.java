package io.wireloom.extract.events;

import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.VerbGroup;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.Set;

/** Decides whether a sentence claims that parties dealt with one another so, rather than tells how things stand between them. */
final class InteractionWorth {

    /** Types of events that are news although nobody is named who did it. */
    private static final Set<String> NEEDS_NO_ACTOR =
            Set.of("COERCE", "PROTEST", "RETREAT", "CRIME", "SANCTION", "MOBILIZE");

    private InteractionWorth() {}

    static boolean claims(Reading reading, Frame frame, Worth.Details details) {
        return frame.trigger().verb() ? verb(reading.parse(), frame, details) : noun(reading, frame, details);
    }

    private static boolean noun(Reading reading, Frame frame, Worth.Details details) {
        if (frame.asserted()) {
            return details.count() >= 1;
        }
        boolean onlyAsDone = !frame.trigger().sense().classes("noun").isEmpty();
        int needed = reading.sentence().headline() ? 1 : 2;
        return !onlyAsDone && details.count() >= needed;
    }

    private static boolean verb(Parse parse, Frame frame, Worth.Details details) {
        int verb = frame.trigger().chunk();
        VerbGroup group = parse.chunk(verb).verb();
        boolean passive = parse.passive(verb);
        boolean bare = !group.finite() && !passive && group.shape() != Shape.INFINITIVE;
        if (standing(parse, frame, group)) {
            return false;
        }
        if (details.actors().isEmpty() && !NEEDS_NO_ACTOR.contains(frame.type())) {
            return passive && details.count() >= 2;
        }
        return details.count() >= (bare ? 2 : 1);
    }

    /** The plain present in prose tells habits and states: "Ghana meets its neighbours"; what is said holds as it is said. */
    private static boolean standing(Parse parse, Frame frame, VerbGroup group) {
        boolean plain = group.shape() == Shape.FINITE
                && parse.chunk(frame.trigger().chunk()).from()
                        == frame.trigger().from();
        return plain && !parse.sentence().headline() && !frame.trigger().sense().has("present");
    }
}
