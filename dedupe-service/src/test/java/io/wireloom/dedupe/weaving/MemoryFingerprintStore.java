package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.dedupe.copies.Fingerprints;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What articles are found by, and what shows that it recurs, in maps: the same answers as the database gives. */
final class MemoryFingerprintStore implements FingerprintStore, WitnessStore {

    final Set<Long> recurring = new HashSet<>();
    private final Map<Long, Set<String>> holders = new HashMap<>();
    private final Map<String, Fingerprints> fingerprints = new HashMap<>();
    private final Map<Long, List<String>> witnesses = new HashMap<>();

    @Override
    public Uni<Void> save(Map<String, Fingerprints> with) {
        with.forEach((id, prints) -> {
            Fingerprints before = fingerprints.put(id, prints);
            if (before != null) {
                before.all().forEach(print -> holders.get(print).remove(id));
            }
            prints.all().forEach(print -> holders.computeIfAbsent(print, key -> new HashSet<>())
                    .add(id));
        });
        return InMemory.done();
    }

    @Override
    public Uni<Map<Long, List<String>>> holders(Collection<Long> prints) {
        Map<Long, List<String>> found = new HashMap<>();
        prints.forEach(print -> {
            if (!holders.getOrDefault(print, Set.of()).isEmpty()) {
                found.put(print, List.copyOf(holders.get(print)));
            }
        });
        return InMemory.item(found);
    }

    @Override
    public Uni<Set<Long>> recurring(Collection<Long> prints) {
        return InMemory.item(prints.stream().filter(recurring::contains).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> mark(Collection<Long> now, Collection<Long> noLonger) {
        recurring.removeAll(noLonger);
        recurring.addAll(now);
        return InMemory.done();
    }

    @Override
    public Uni<Set<Long>> witnessed(Collection<String> ids) {
        return InMemory.item(witnesses.entrySet().stream()
                .filter(entry -> !Collections.disjoint(entry.getValue(), ids))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> saveWitnesses(Map<Long, List<String>> with) {
        witnesses.putAll(with);
        return InMemory.done();
    }
}
