package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.DeskDecision;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the desk decided. A component of tellings reaches over the claims that one decision names, whether it stands or not. */
public interface DecisionStore {

    /** The stored decisions of the given ids, by id. */
    Uni<Map<String, DeskDecision>> decisions(Collection<String> decisionIds);

    /** Stores decisions, in place of earlier ones of the same ids. */
    Uni<Void> saveDecisions(Collection<DeskDecision> decisions);

    /** Every decision that names one of the claims, with all that undo it and all that undo those. */
    Uni<List<DeskDecision>> about(Collection<String> claimIds);

    /** Ids of the claims that the given decisions name, or what they undo names, or what that undoes. */
    Uni<List<String>> claimsOf(Collection<String> decisionIds);
}
