package io.wireloom.query.entities;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wireloom.contracts.Claim;

/**
 * A claim by or about an entity.
 *
 * @param claim the claim; its fields stand beside the others
 * @param incidentId the incident that holds it; null when it is in none
 * @param source the outlet of its article; null when unknown
 * @param headline the article's; null when it has none
 * @param fate what became of it
 */
public record EntityClaim(@JsonUnwrapped Claim claim, String incidentId, String source, String headline, Fate fate) {}
