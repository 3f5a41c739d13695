package io.wireloom.query.stream;

import java.util.Set;

/**
 * What the database says of an incident on each side of a change.
 *
 * @param asked what was looked for
 * @param before what holds of how it stood
 * @param after what holds of how it stands
 */
public record Hits(Set<Lookup> asked, Set<Lookup> before, Set<Lookup> after) {

    /** Nothing was asked. */
    public static final Hits NONE = new Hits(Set.of(), Set.of(), Set.of());

    public Hits {
        asked = Set.copyOf(asked);
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }
}
