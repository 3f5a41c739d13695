package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.wireloom.dedupe.stories.Neighbourhoods;
import io.wireloom.dedupe.stories.Tie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the {@link Neighbourhoods} of some families without the whole set: breadth first from each, at the loosest level, and at the
 * next as soon as more are reached than one may hold. Sees the ties as they were when each was first asked for.
 */
final class StoryNeighbourhoods {

    private final StoryStore store;
    private final int most;
    private final Map<String, List<Tie>> ties = new HashMap<>();
    private final Map<String, Set<String>> homes = new HashMap<>();
    /** The loosest level at which a family's surroundings are not known to be too many. */
    private final Map<String, Integer> loosest = new HashMap<>();

    StoryNeighbourhoods(StoryStore store, int most) {
        this.store = store;
        this.most = most;
    }

    /** The neighbourhoods that the families of the given origins are in. */
    Uni<Set<Set<String>>> of(Collection<String> origins) {
        return load(origins).chain(() -> load(ends(origins))).chain(() -> Multi.createFrom()
                .iterable(new TreeSet<>(origins))
                .onItem()
                .transformToUniAndConcatenate(this::home)
                .collect()
                .asSet());
    }

    /** What every search from one of the origins comes to next, to be asked for all of them at once. */
    private Set<String> ends(Collection<String> origins) {
        Set<String> ends = new HashSet<>();
        origins.forEach(origin -> ties.get(origin).forEach(tie -> ends.add(tie.other(origin))));
        return ends;
    }

    /** The ties between two of the families of neighbourhoods that were found. */
    List<Tie> within(Set<String> neighbourhood) {
        Set<Tie> within = new HashSet<>();
        neighbourhood.forEach(id -> ties.getOrDefault(id, List.of()).stream()
                .filter(tie -> neighbourhood.contains(tie.other(id)))
                .forEach(within::add));
        return List.copyOf(within);
    }

    private Uni<Set<String>> home(String origin) {
        Set<String> known = homes.get(origin);
        return known != null
                ? Uni.createFrom().item(known)
                : search(origin).invoke(found -> found.forEach(one -> homes.put(one, found)));
    }

    private Uni<Set<String>> search(String origin) {
        int level = loosest.getOrDefault(origin, 0);
        if (level == Neighbourhoods.LEVELS.size()) {
            return Uni.createFrom().item(Set.of(origin));
        }
        Set<String> reached = new TreeSet<>(Set.of(origin));
        return reach(reached, reached, level)
                .chain(few -> few ? Uni.createFrom().item(Optional.of(reached)) : tighter(reached, level))
                .chain(found -> found.map(set -> Uni.createFrom().item(set)).orElseGet(() -> search(origin)));
    }

    private Uni<Optional<Set<String>>> tighter(Set<String> reached, int level) {
        reached.forEach(one -> loosest.merge(one, level + 1, Math::max));
        return Uni.createFrom().item(Optional.empty());
    }

    /** Adds what hangs together with the frontier; false when that is too much. */
    private Uni<Boolean> reach(Set<String> reached, Collection<String> frontier, int level) {
        boolean large =
                reached.size() > most || frontier.stream().anyMatch(one -> loosest.getOrDefault(one, 0) > level);
        if (large || frontier.isEmpty()) {
            return Uni.createFrom().item(!large);
        }
        return load(frontier).chain(() -> {
            List<String> next = new ArrayList<>();
            for (String end : List.copyOf(frontier)) {
                for (Tie tie : ties.get(end)) {
                    if (tie.likeness() >= Neighbourhoods.LEVELS.get(level) && reached.add(tie.other(end))) {
                        next.add(tie.other(end));
                    }
                }
            }
            return reach(reached, next, level);
        });
    }

    private Uni<Void> load(Collection<String> origins) {
        Set<String> missing = new HashSet<>(origins);
        missing.removeAll(ties.keySet());
        if (missing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return store.ties(missing).invoke(ties::putAll).replaceWithVoid();
    }
}
