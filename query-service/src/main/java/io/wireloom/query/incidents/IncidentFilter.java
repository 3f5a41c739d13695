package io.wireloom.query.incidents;

import io.wireloom.query.search.Area;
import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.search.Bounds;
import io.wireloom.query.search.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 * @param speaker key of the id, the name or one word of it, of anybody in the chain of any of its claims, or of an origin
 * @param source an outlet's name, exactly, that published any of its articles
 * @param near where its own place lies
 * @param box where its own place lies
 * @param from it may have happened on this day or later
 * @param to it may have happened on this day or earlier
 * @param publishedFrom it was first told at this moment or later
 * @param publishedTo it was first told before this moment
 * @param grade one of {@link #GRADES}
 * @param origins at least so many independent origins
 * @param lens one of {@link #LENSES}: whose figures are shown, and read by {@code minKilled}
 * @param minKilled at least so many killed in any one group, by the lens's best figure, else its low; by the figure with the most
 *     origins when no lens is named
 * @param state one of {@link #STATES}
 */
public record IncidentFilter(
        String q,
        String type,
        String subtype,
        String actor,
        String place,
        String country,
        String speaker,
        String source,
        Area near,
        Bounds box,
        LocalDate from,
        LocalDate to,
        Instant publishedFrom,
        Instant publishedTo,
        String grade,
        Integer origins,
        String lens,
        Integer minKilled,
        String state) {

    /** The states that can be listed; the first unless another is asked for. */
    public static final List<String> STATES = List.of("active", "dismissed");

    /** The lenses that incidents carry. */
    public static final List<String> LENSES = List.of("ucdp", "acled", "airwars", "official", "corroborated");

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

    /** Every active incident. */
    public static final IncidentFilter ANY = of(new Parameters(Map.of()));

    /**
     * Reads the filter from a request.
     *
     * @throws BadParameterException names the first parameter that cannot be meant
     */
    public static IncidentFilter of(Parameters parameters) {
        IncidentFilter filter = new IncidentFilter(
                parameters.text("q"),
                parameters.word("type", TYPES),
                parameters.key("subtype"),
                parameters.key("actor"),
                parameters.key("place"),
                parameters.country("country"),
                parameters.key("speaker"),
                parameters.text("source"),
                parameters.area("near"),
                parameters.bounds("box"),
                parameters.day("from"),
                parameters.day("to"),
                parameters.since("publishedFrom"),
                parameters.until("publishedTo"),
                parameters.word("grade", GRADES),
                parameters.number("origins", 0, Integer.MAX_VALUE, null),
                parameters.word("lens", LENSES),
                parameters.number("minKilled", 0, Integer.MAX_VALUE, null),
                Objects.requireNonNullElse(parameters.word("state", STATES), STATES.get(0)));
        parameters.refuseEmpty("from", filter.from, "to", filter.to);
        parameters.refuseEmpty("publishedFrom", filter.publishedFrom, "publishedTo", filter.publishedTo);
        return filter;
    }
}
