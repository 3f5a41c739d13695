package io.wireloom.query.stream;

import java.util.Set;

/**
 * Which searches by words find an incident, on each side of a change. The database says so, as only it reads words as the lists do.
 *
 * @param asked the words that were asked for
 * @param before those that find how it stood
 * @param after those that find how it stands
 */
public record WordHits(Set<String> asked, Set<String> before, Set<String> after) {

    /** Nothing was asked. */
    public static final WordHits NONE = new WordHits(Set.of(), Set.of(), Set.of());

    public WordHits {
        asked = Set.copyOf(asked);
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }
}
