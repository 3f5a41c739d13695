package io.wireloom.query.telling;

import io.wireloom.contracts.IncidentChange;
import io.wireloom.query.stream.Change;

/**
 * A change that is to be told.
 *
 * @param told as those outside are told it
 * @param change as filters see it
 */
public record News(IncidentChange told, Change change) {}
