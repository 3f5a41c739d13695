package io.wireloom.query.telling;

import io.wireloom.query.stream.Side;

/**
 * The last state of an incident that was told.
 *
 * @param incidentId the incident
 * @param revision its revision
 * @param side how it stood then; null when only the revision is known
 */
public record Told(String incidentId, long revision, Side side) {}
