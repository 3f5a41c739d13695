package io.wireloom.query.claims;

import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.search.Area;
import io.wireloom.query.search.Bounds;
import io.wireloom.query.search.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which claims are asked for; a null asks for nothing in particular.
 *
 * @param q words, "phrases" and -exclusions over the evidence and the names of speakers and places
 * @param terms exact terms it has all of, as {@link ClaimTerms} makes them
 * @param article the article it stands in
 * @param incident the incident it belongs to
 * @param near where the first of its places that has coordinates lies
 * @param box likewise
 * @param from it may have happened on this day or later
 * @param to it may have happened on this day or earlier
 * @param publishedFrom it was said at this moment or later
 * @param publishedTo it was said before this moment
 */
public record ClaimFilter(
        String q,
        List<String> terms,
        String article,
        String incident,
        Area near,
        Bounds box,
        LocalDate from,
        LocalDate to,
        Instant publishedFrom,
        Instant publishedTo) {

    /** The statuses a claim can have. */
    public static final List<String> STATUSES = List.of("occurred", "denied", "planned", "possible");

    public ClaimFilter {
        terms = List.copyOf(terms);
    }

    /**
     * Reads the filter from a request.
     *
     * @throws io.wireloom.query.search.BadParameterException names the first parameter that cannot be meant
     */
    public static ClaimFilter of(Parameters parameters) {
        List<String> terms = new ArrayList<>();
        add(terms, "type", parameters.word("type", IncidentFilter.TYPES));
        add(terms, "status", parameters.word("status", STATUSES));
        add(terms, "country", parameters.country("country"));
        add(terms, "source", parameters.text("source"));
        for (String name : List.of("subtype", "speaker", "actor", "target", "place")) {
            add(terms, name, parameters.key(name));
        }
        ClaimFilter filter = new ClaimFilter(
                parameters.text("q"),
                terms,
                parameters.text("article"),
                parameters.text("incident"),
                parameters.area("near"),
                parameters.bounds("box"),
                parameters.day("from"),
                parameters.day("to"),
                parameters.since("publishedFrom"),
                parameters.until("publishedTo"));
        parameters.refuseEmpty("from", filter.from, "to", filter.to);
        parameters.refuseEmpty("publishedFrom", filter.publishedFrom, "publishedTo", filter.publishedTo);
        return filter;
    }

    private static void add(List<String> terms, String kind, String value) {
        if (value != null) {
            terms.add(ClaimTerms.term(kind, value));
        }
    }
}
