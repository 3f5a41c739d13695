package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.StandingDecisions;
import java.util.Collection;
import java.util.List;

/**
 * What the desk decided, as far as it stands.
 *
 * @param standing the decisions about claims that nothing undoes, the latest first
 */
public record Rulings(List<DeskDecision> standing) {

    /** Nothing is decided. */
    public static final Rulings NONE = new Rulings(List.of());

    public Rulings {
        standing = List.copyOf(standing);
    }

    /**
     * What stands of a set of decisions.
     *
     * @param decisions with each of them all that undo it, and all that undo those
     */
    public static Rulings of(Collection<DeskDecision> decisions) {
        return new Rulings(StandingDecisions.of(decisions));
    }
}
