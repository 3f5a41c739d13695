package io.wireloom.query.decisions;

import io.wireloom.query.search.Parameters;
import java.util.List;

/**
 * Which decisions are asked for; a null asks for nothing in particular.
 *
 * @param incident names a claim that this incident holds now
 * @param claim names this claim
 * @param by taken by this editor, in exactly these words
 * @param standing whether nothing undoes it
 */
public record DecisionFilter(String incident, String claim, String by, Boolean standing) {

    public static DecisionFilter of(Parameters parameters) {
        String standing = parameters.word("standing", List.of("true", "false"));
        return new DecisionFilter(
                parameters.text("incident"),
                parameters.text("claim"),
                parameters.text("by"),
                standing == null ? null : Boolean.valueOf(standing));
    }

    /** The standing decisions about an incident's claims. */
    public static DecisionFilter standingOn(String incidentId) {
        return new DecisionFilter(incidentId, null, null, true);
    }
}
