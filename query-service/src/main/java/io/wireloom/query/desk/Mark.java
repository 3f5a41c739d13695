package io.wireloom.query.desk;

/**
 * A stretch of text that a claim stands on.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param claimId the claim
 * @param detail whether it is a word the claim was read from, rather than its whole evidence
 */
public record Mark(int start, int end, String claimId, boolean detail) {}
