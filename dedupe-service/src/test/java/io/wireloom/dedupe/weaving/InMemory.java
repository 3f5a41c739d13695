package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers out of maps, as the stores give them that keep their state in memory. */
final class InMemory {

    private InMemory() {}

    static <V> Uni<Map<String, V>> some(Map<String, V> all, Collection<String> ids) {
        return item(ids.stream().filter(all::containsKey).distinct().collect(Collectors.toMap(id -> id, all::get)));
    }

    static <T> Uni<T> item(T item) {
        return Uni.createFrom().item(item);
    }

    static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
