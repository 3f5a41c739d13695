package io.wireloom.query.decisions;

import io.wireloom.contracts.DeskDecision;
import java.time.Instant;
import java.util.List;

/**
 * A decision as the API shows it.
 *
 * @param decisionId its id
 * @param kind what is decided
 * @param claimIds the claims that it is about
 * @param otherClaimIds for a split the claims that the others are told apart from
 * @param undoes for an undo the decision that no longer stands
 * @param by the editor's name, taken on trust
 * @param note why; null for none
 * @param decidedAt when
 * @param standing whether nothing undoes it
 * @param undoneBy the undo that stands against it; null when none does
 */
public record DecisionView(
        String decisionId,
        DeskDecision.Kind kind,
        List<String> claimIds,
        List<String> otherClaimIds,
        String undoes,
        String by,
        String note,
        Instant decidedAt,
        boolean standing,
        String undoneBy) {

    /**
     * @param undoneBy the undo that stands against it; null when none does
     */
    public static DecisionView of(DeskDecision decision, String undoneBy) {
        return new DecisionView(
                decision.decisionId(),
                decision.kind(),
                decision.claimIds(),
                decision.otherClaimIds(),
                decision.undoes(),
                decision.by(),
                decision.note(),
                decision.decidedAt(),
                undoneBy == null,
                undoneBy);
    }
}
