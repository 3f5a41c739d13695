package io.wireloom.query.alerts;

import java.time.Instant;

/**
 * A search that goes on: it raises an alert when something material happens to an incident that fits it.
 *
 * @param searchId its id
 * @param name what its owner calls it
 * @param filter what it looks for, as parameters of the list of incidents; empty for every incident
 * @param createdAt since when it has been watching; what was there before raises nothing
 */
public record StandingSearch(String searchId, String name, String filter, Instant createdAt) {}
