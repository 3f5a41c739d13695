package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.StandingDecisions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes in what the desk decided. */
final class DecisionWeaving {

    private final DecisionStore store;

    DecisionWeaving(DecisionStore store) {
        this.store = store;
    }

    /** Those of the decisions, one of an id, that are not known yet. */
    Uni<List<DeskDecision>> fresh(Map<String, DeskDecision> decisions) {
        return store.decisions(decisions.keySet()).map(known -> decisions.values().stream()
                .filter(decision -> {
                    DeskDecision before = known.get(decision.decisionId());
                    return before == null || StandingDecisions.FIRST.compare(decision, before) < 0;
                })
                .toList());
    }

    /** Stores decisions; answers the ids of the claims that they are about. */
    Uni<Set<String>> take(List<DeskDecision> decisions) {
        List<String> ids = decisions.stream().map(DeskDecision::decisionId).toList();
        return store.claimsOf(ids).chain(before -> store.saveDecisions(decisions)
                .chain(() -> store.claimsOf(ids))
                .map(now -> {
                    Set<String> claimIds = new HashSet<>(before);
                    claimIds.addAll(now);
                    return claimIds;
                }));
    }
}
