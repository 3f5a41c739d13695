package io.wireloom.query.incidents;

import io.wireloom.query.search.Area;
import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.search.Names;
import io.wireloom.query.search.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Which incidents are asked for; a null asks for nothing in particular.
 *
 * @param q words, "phrases" and -exclusions over title, names, places and the words of the claims
 * @param type PLOVER event type
 * @param subtype such as {@code air-strike}
 * @param actor key of an actor's or target's id, name or one word of it
 * @param place key of a place's name or one word of it
 * @param country ISO 3166-1 alpha-2 code of any place its claims name
 * @param near where its own place lies
 * @param from it may have happened on this day or later
 * @param to it may have happened on this day or earlier
 * @param grade one of {@link #GRADES}
 * @param origins at least so many independent origins
 * @param state one of {@link #STATES}
 */
public record IncidentFilter(
        String q,
        String type,
        String subtype,
        String actor,
        String place,
        String country,
        Area near,
        LocalDate from,
        LocalDate to,
        String grade,
        Integer origins,
        String state) {

    /** The states that can be listed; the first unless another is asked for. */
    public static final List<String> STATES = List.of("active", "dismissed");

    /** Every active incident. */
    public static final IncidentFilter ANY =
            new IncidentFilter(null, null, null, null, null, null, null, null, null, null, null, STATES.get(0));

    /** PLOVER's event types. */
    public static final List<String> TYPES = List.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "INVESTIGATE",
            "DEMAND",
            "DISAPPROVE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "CRIME",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");

    /** The grades, best first. */
    public static final List<String> GRADES = List.of("confirmed", "fair", "weak", "contested", "discounted");

    /**
     * Reads the filter from a request.
     *
     * @throws BadParameterException names the first parameter that cannot be meant
     */
    public static IncidentFilter of(Parameters parameters) {
        LocalDate from = parameters.day("from");
        LocalDate to = parameters.day("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadParameterException("to", "is before from: the period " + from + " to " + to + " is empty");
        }
        return new IncidentFilter(
                parameters.text("q"),
                parameters.word("type", TYPES),
                keyOf(parameters, "subtype"),
                keyOf(parameters, "actor"),
                keyOf(parameters, "place"),
                parameters.country("country"),
                parameters.area("near"),
                from,
                to,
                parameters.word("grade", GRADES),
                parameters.number("origins", 0, Integer.MAX_VALUE, null),
                Objects.requireNonNullElse(parameters.word("state", STATES), STATES.get(0)));
    }

    private static String keyOf(Parameters parameters, String name) {
        String text = parameters.text(name);
        if (text == null) {
            return null;
        }
        String key = Names.key(text);
        if (key.isEmpty()) {
            throw new BadParameterException(name, "is \"" + text + "\"; at least one letter or digit is expected");
        }
        return key;
    }
}
