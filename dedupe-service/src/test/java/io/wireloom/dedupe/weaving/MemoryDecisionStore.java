package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.DeskDecision;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the desk decided, in a map: the same answers as the database gives. */
final class MemoryDecisionStore implements DecisionStore {

    final Map<String, DeskDecision> all = new HashMap<>();

    @Override
    public Uni<Map<String, DeskDecision>> decisions(Collection<String> ids) {
        return InMemory.some(all, ids);
    }

    @Override
    public Uni<Void> saveDecisions(Collection<DeskDecision> with) {
        with.forEach(decision -> all.put(decision.decisionId(), decision));
        return InMemory.done();
    }

    @Override
    public Uni<List<DeskDecision>> about(Collection<String> claimIds) {
        Set<String> found = new HashSet<>();
        all.values().stream()
                .filter(decision -> !Collections.disjoint(named(decision), claimIds))
                .forEach(decision -> found.add(decision.decisionId()));
        while (all.values().stream()
                .anyMatch(decision -> found.contains(decision.undoes()) && found.add(decision.decisionId()))) {}
        return InMemory.item(found.stream().map(all::get).toList());
    }

    @Override
    public Uni<List<String>> claimsOf(Collection<String> decisionIds) {
        Set<String> claimIds = new HashSet<>();
        for (String id : decisionIds) {
            for (DeskDecision at = all.get(id); at != null; at = all.get(at.undoes())) {
                claimIds.addAll(named(at));
            }
        }
        return InMemory.item(List.copyOf(claimIds));
    }

    static Set<String> named(DeskDecision decision) {
        Set<String> named = new HashSet<>(decision.claimIds());
        named.addAll(decision.otherClaimIds());
        return named;
    }
}
