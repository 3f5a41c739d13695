package io.wireloom.query.incidents;

/**
 * An incident by name.
 *
 * @param incidentId its id
 * @param title what happened, in one line
 */
public record Named(String incidentId, String title) {}
