package io.wireloom.query.articles;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.explain.Explanation;
import io.wireloom.contracts.explain.Reason;
import java.util.List;

/**
 * A claim as an article's list has it.
 *
 * @param claim the claim
 * @param explanation every rule that made a part of it, with its words; null when not asked for
 */
public record ExplainedClaim(@JsonUnwrapped Claim claim, List<Reason> explanation) {

    /**
     * @param explain whether the explanation is asked for
     */
    public static ExplainedClaim of(Claim claim, boolean explain) {
        return new ExplainedClaim(claim, explain ? Explanation.of(claim) : null);
    }
}
