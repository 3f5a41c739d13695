package io.wireloom.bench.incidents;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Something that happened in the generated world.
 *
 * @param number from 0
 * @param kind what it was
 * @param town where
 * @param day when
 * @param actor who did it
 * @param target whom it hit
 * @param killed how many died
 * @param wounded how many were wounded
 * @param voices who tells of it, each an origin
 * @param alone whether nothing else happened in its region within two days, so that a vague account can mean nothing else
 */
record RealEvent(
        int number,
        Kind kind,
        Town town,
        LocalDate day,
        String actor,
        String target,
        int killed,
        int wounded,
        List<Voice> voices,
        boolean alone) {

    private static final int NEAR_DAYS = 2;

    /** Whether the two lie so near that only day and town tell them apart. */
    boolean near(RealEvent other) {
        return town.region().equals(other.town.region())
                && Math.abs(ChronoUnit.DAYS.between(day, other.day)) <= NEAR_DAYS;
    }

    /** The same event, told in a world of these events. */
    RealEvent among(List<RealEvent> events) {
        boolean lone = events.stream().noneMatch(other -> other.number != number && near(other));
        return new RealEvent(number, kind, town, day, actor, target, killed, wounded, voices, lone);
    }

    /** Kinds of events, with the words that tell them. */
    enum Kind {
        AIR_STRIKE("air-strike", "bombed"),
        SHELLING("shelling", "shelled"),
        BOMBING("bombing", "blew up a car in"),
        ARMED_CLASH("armed-clash", "fought their way into"),
        KILLING("killing", "opened fire in");

        private final String subtype;
        private final String verb;

        Kind(String subtype, String verb) {
            this.subtype = subtype;
            this.verb = verb;
        }

        String subtype() {
            return subtype;
        }

        String verb() {
            return verb;
        }
    }
}
