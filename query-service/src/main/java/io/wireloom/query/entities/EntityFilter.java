package io.wireloom.query.entities;

import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.search.Names;
import io.wireloom.query.search.Parameters;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Which entities are asked for.
 *
 * @param kind what they are
 * @param q beginnings of words of their names; null for any
 */
public record EntityFilter(EntityKind kind, String q) {

    /**
     * Reads the filter from a request; actors unless it names another kind.
     *
     * @throws BadParameterException names the first parameter that cannot be meant
     */
    public static EntityFilter of(Parameters parameters) {
        String kind = Objects.requireNonNullElse(parameters.text("kind"), EntityKind.ACTOR.word());
        String q = parameters.text("q");
        if (q != null && Names.key(q).isEmpty()) {
            throw new BadParameterException("q", "is \"" + q + "\"; at least one letter or digit is expected");
        }
        return new EntityFilter(EntityKind.of(kind), q);
    }

    /** What {@code q} is as a query of PostgreSQL's full-text search: every word as a beginning; null for any. */
    public String words() {
        return q == null
                ? null
                : Arrays.stream(Names.key(q).split("-"))
                        .map(word -> word + ":*")
                        .collect(Collectors.joining(" & "));
    }
}
