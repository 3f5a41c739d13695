package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a transaction has read of one kind, so that it is read once however many ask for it. No other transaction weaves meanwhile, so it
 * stays true as long as what this one writes is noted.
 */
final class Kept<T> {

    private final Map<String, Optional<T>> byId = new HashMap<>();

    /**
     * What is stored under ids; nothing of those under which nothing is.
     *
     * @param load reads those that have not been asked for yet
     */
    Uni<Map<String, T>> of(Collection<String> ids, Function<Set<String>, Uni<Map<String, T>>> load) {
        Set<String> missing = new HashSet<>(ids);
        missing.removeAll(byId.keySet());
        return missing.isEmpty()
                ? Uni.createFrom().item(() -> known(ids))
                : load.apply(missing)
                        .invoke(loaded -> missing.forEach(id -> byId.put(id, Optional.ofNullable(loaded.get(id)))))
                        .map(loaded -> known(ids));
    }

    private Map<String, T> known(Collection<String> ids) {
        Map<String, T> known = new HashMap<>();
        ids.forEach(id -> byId.get(id).ifPresent(one -> known.put(id, one)));
        return known;
    }

    /** Notes what is written. */
    void put(String id, T written) {
        byId.put(id, Optional.of(written));
    }
}
