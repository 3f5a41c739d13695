package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Sense;
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
    private static final Set<String> UNDOING =
            Set.of("violate", "break", "breach", "end", "lift", "collapse", "undermine", "reject");
    private static final Set<String> DURING = Set.of("during", "in", "at", "amid", "with", "under");

    private InteractionWorth() {}

    static boolean claims(Reading reading, Frame frame, Worth.Details details) {
        return frame.trigger().verb() ? verb(reading.parse(), frame, details) : noun(reading, frame, details);
    }

    private static boolean noun(Reading reading, Frame frame, Worth.Details details) {
        if (undone(reading.parse(), frame)) {
            return false;
        }
        if (frame.asserted()) {
            return details.count() >= 1;
        }
        if (!frame.trigger().sense().classes("noun").isEmpty()) {
            return parties(frame.type(), details);
        }
        int needed = reading.sentence().headline() ? 1 : 2;
        return !placesAnother(reading.parse(), frame) && details.count() >= needed;
    }

    /** "violated the truce", "broke the siege": the opposite of what the noun names. */
    private static boolean undone(Parse parse, Frame frame) {
        return frame.governor() >= 0 && UNDOING.contains(parse.lemma(frame.governor()));
    }

    /** A noun that nobody does anything with tells an event only with those who took part. */
    private static boolean parties(String type, Worth.Details details) {
        boolean both = !details.actors().isEmpty() && !details.targets().isEmpty();
        boolean talks = type.equals("CONSULT") && !details.targets().isEmpty();
        return both
                || talks
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
        VerbGroup group = parse.chunk(frame.trigger().chunk()).verb();
        boolean passive = group.passive()
                || (maybePassive(frame.trigger().sense())
                        && parse.passive(frame.trigger().chunk()));
        boolean actor = !details.actors().isEmpty();
        boolean actorless = NEEDS_NO_ACTOR.contains(frame.type());
        if (untold(parse, frame, passive, actor) || standing(parse, frame, group) || (!actor && !actorless)) {
            return false;
        }
        boolean object = !frame.trigger().sense().classes("object").isEmpty();
        if (object && actorless && (group.passive() || actor)) {
            return true;
        }
        return details.count() >= (bare(frame, group, passive) ? 2 : 1);
    }

    /** Nobody does it, a bare participle describes, or the verb only means it in the active: "rebels backed by Iran". */
    private static boolean untold(Parse parse, Frame frame, boolean passive, boolean actor) {
        Sense sense = frame.trigger().sense();
        if (!passive) {
            return frame.actors().isEmpty() && !parse.sentence().headline();
        }
        boolean explicit = parse.chunk(frame.trigger().chunk()).verb().passive();
        boolean describes = !explicit && !actor && sense.measure() == null;
        return describes || sense.has("active");
    }

    /** A participle without the words that would make it a clause of its own. */
    private static boolean bare(Frame frame, VerbGroup group, boolean passive) {
        Sense sense = frame.trigger().sense();
        boolean finite = group.finite() || passive || group.shape() == Shape.INFINITIVE;
        return !finite && !sense.has("inf") && sense.rest().isEmpty();
    }

    private static boolean maybePassive(Sense sense) {
        return !sense.has("intransitive")
                && !sense.has("mutual")
                && !sense.has("move")
                && sense.rest().isEmpty();
    }

    /** The plain present in prose tells habits and states: "Ghana meets its neighbours"; what is said holds as it is said. */
    private static boolean standing(Parse parse, Frame frame, VerbGroup group) {
        boolean plain = group.shape() == Shape.FINITE
                && parse.chunk(frame.trigger().chunk()).from()
                        == frame.trigger().from();
        return plain && !parse.sentence().headline() && !frame.trigger().sense().has("present");
    }
}
