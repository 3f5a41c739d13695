package io.wireloom.query.desk;

import io.wireloom.query.decisions.DecisionView;
import java.time.Instant;
import java.util.List;

/**
 * What the desk has decided on an incident.
 *
 * @param rulings the standing decisions, the latest first
 * @param decided whether the reader has just decided something, whose effect may be still to come
 * @param open whether the reader may decide
 * @param editor the name that the reader decides in; empty when they are to say it
 */
public record DecisionPanel(List<Ruling> rulings, boolean decided, boolean open, String editor) {

    /**
     * A standing decision.
     *
     * @param id its id
     * @param what it says, in words
     * @param by who took it
     * @param note why; empty for none
     * @param at when
     */
    public record Ruling(String id, String what, String by, String note, Instant at) {

        static Ruling of(DecisionView decision) {
            return new Ruling(
                    decision.decisionId(),
                    what(decision),
                    decision.by(),
                    decision.note() == null ? "" : decision.note(),
                    decision.decidedAt());
        }

        private static String what(DecisionView decision) {
            String claims = claims(decision.claimIds().size());
            return switch (decision.kind()) {
                case MERGE -> "Merged: " + claims + " of one event";
                case SPLIT ->
                    "Split: " + claims + " told apart from "
                            + claims(decision.otherClaimIds().size());
                case PIN -> "Pinned: " + claims + " that stay together";
                case DISMISS -> "Dismissed: what " + claims + " tell";
                default -> Labels.human(decision.kind().name());
            };
        }

        private static String claims(int count) {
            return count == 1 ? "1 claim" : count + " claims";
        }
    }

    public static DecisionPanel of(List<DecisionView> decisions, boolean decided, boolean open, String editor) {
        return new DecisionPanel(decisions.stream().map(Ruling::of).toList(), decided, open, editor);
    }
}
