package io.wireloom.query.stream;

import io.wireloom.query.incidents.IncidentFilter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a filter only the database can say of an incident: it alone reads words as the lists do, and knows who published an article.
 *
 * @param kind what is looked for
 * @param text the words, or the outlet's name
 */
public record Lookup(Kind kind, String text) {

    /** What is looked for. */
    public enum Kind {
        WORDS,
        SOURCE
    }

    /** What the filter has the database look for; empty for nothing, also for no filter. */
    public static Set<Lookup> of(IncidentFilter filter) {
        return filter == null
                ? Set.of()
                : Stream.of(new Lookup(Kind.WORDS, filter.q()), new Lookup(Kind.SOURCE, filter.source()))
                        .filter(lookup -> lookup.text() != null)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
