package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Incident;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is published, in maps: the same answers as the database gives. It counts what is written. */
final class MemoryIncidentStore implements IncidentStore {

    final Map<String, Incident> all = new HashMap<>();
    final Map<String, ArticleCopies> copies = new HashMap<>();
    int writes;
    private final Map<String, WovenIncident> woven = new HashMap<>();
    private final Map<String, Set<String>> toldOf = new HashMap<>();

    @Override
    public Uni<Map<String, Known>> known(Collection<String> incidentIds, Collection<String> claimIds) {
        Map<String, Known> known = new HashMap<>();
        woven.forEach((id, incident) -> {
            boolean standing = incident.incident().state() != Incident.State.DISSOLVED;
            boolean made = standing && incident.coreIds().stream().anyMatch(claimIds::contains);
            if (made || incidentIds.contains(id)) {
                known.put(
                        id,
                        new Known(
                                incident.incident().revision(),
                                standing,
                                incident.digest(),
                                incident.incident().predecessors(),
                                incident.coreIds(),
                                incident.denialIds()));
            }
        });
        return InMemory.item(known);
    }

    @Override
    public Uni<Map<String, Incident>> incidents(Collection<String> ids) {
        return InMemory.some(all, ids);
    }

    @Override
    public Uni<Void> saveIncidents(Collection<WovenIncident> with) {
        with.forEach(one -> {
            one.incident().articleIds().forEach(id -> toldOf.computeIfAbsent(id, key -> new HashSet<>())
                    .add(one.incident().incidentId()));
            woven.put(one.incident().incidentId(), one);
            all.put(one.incident().incidentId(), one.incident());
            writes++;
        });
        return InMemory.done();
    }

    @Override
    public Uni<Map<String, Map<String, Long>>> incidentsHolding(Collection<String> articleIds) {
        Map<String, Map<String, Long>> holding = new HashMap<>();
        all.values().stream()
                .filter(incident -> incident.state() != Incident.State.DISSOLVED)
                .forEach(incident -> incident.articleIds().stream()
                        .filter(articleIds::contains)
                        .forEach(id -> holding.computeIfAbsent(id, key -> new HashMap<>())
                                .put(incident.incidentId(), incident.revision())));
        return InMemory.item(holding);
    }

    @Override
    public Uni<Map<String, ArticleCopies>> copies(Collection<String> ids) {
        return InMemory.some(copies, ids);
    }

    @Override
    public Uni<Void> removeCopies(Collection<String> ids) {
        copies.keySet().removeAll(Set.copyOf(ids));
        return InMemory.done();
    }

    @Override
    public Uni<List<Incident>> endedWith(Collection<String> ids) {
        return InMemory.item(ids.stream()
                .flatMap(id -> toldOf.getOrDefault(id, Set.of()).stream())
                .distinct()
                .map(all::get)
                .filter(incident -> incident.state() == Incident.State.DISSOLVED)
                .toList());
    }

    @Override
    public Uni<Void> saveCopies(Collection<ArticleCopies> with) {
        with.forEach(record -> {
            copies.put(record.articleId(), record);
            writes++;
        });
        return InMemory.done();
    }
}
