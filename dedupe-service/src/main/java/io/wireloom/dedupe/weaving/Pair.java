package io.wireloom.dedupe.weaving;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two articles.
 *
 * @param first the smaller article id
 * @param second the greater one
 */
record Pair(String first, String second) {

    /** Of two articles in either order. */
    static Pair of(String one, String other) {
        return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    /** The articles of pairs. */
    static Set<String> ends(Collection<Pair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.first, pair.second))
                .collect(Collectors.toSet());
    }
}
