package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Incident.Disagreement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects differences: one that many claims make is told once, with all of them. */
final class Differences {

    /** Of more than this many rival values, each is compared with the best supported only; a list of all pairs helps no reader. */
    static final int MOST = 6;

    private static final int MOST_NAMES = 4;

    private final Map<String, Disagreement> found = new TreeMap<>();

    /** @param measure null when it is about none */
    void put(String kind, String measure, Collection<String> claimIds, String text) {
        found.merge(
                kind + "|" + text,
                new Disagreement(kind, measure, List.copyOf(new TreeSet<>(claimIds)), text),
                (known, same) -> {
                    Set<String> ids = new TreeSet<>(known.claimIds());
                    ids.addAll(same.claimIds());
                    return new Disagreement(kind, measure, List.copyOf(ids), text);
                });
    }

    /** Whether a difference of the kind holds the two against each other. */
    boolean tell(String kind, Telling one, Telling other) {
        return found.values().stream()
                .anyMatch(difference -> difference.kind().equals(kind)
                        && difference.claimIds().contains(one.id())
                        && difference.claimIds().contains(other.id()));
    }

    /** By kind, then by text. */
    List<Disagreement> all() {
        return List.copyOf(found.values());
    }

    /** What compares two rival values. */
    interface Pair<T> {
        void compare(T one, T other);
    }

    /**
     * Compares each value with each other; of many, each with the first only.
     *
     * @param values the best supported first
     */
    static <T> void pairs(List<T> values, Pair<T> pair) {
        int compared = values.size() <= MOST ? values.size() : 1;
        for (int i = 0; i < compared; i++) {
            for (T other : values.subList(i + 1, values.size())) {
                pair.compare(values.get(i), other);
            }
        }
    }

    /** Names in a row, each once, the first few; an outlet without a name is the publisher. */
    static String names(Collection<String> names) {
        Set<String> distinct = new TreeSet<>();
        names.stream()
                .map(name -> Objects.requireNonNullElse(name, "the publisher"))
                .forEach(distinct::add);
        List<String> shown = new ArrayList<>(distinct);
        int more = shown.size() - MOST_NAMES;
        return more <= 0
                ? String.join(", ", shown)
                : String.join(", ", shown.subList(0, MOST_NAMES)) + " and " + more + " more";
    }
}
