package io.wireloom.query.alerts;

import io.wireloom.contracts.IncidentChange.Outline;

/**
 * An alert with what it is rewritten from.
 *
 * @param alert as it is
 * @param base how the incident stood when it was last seen; null when it never was
 */
public record HeldAlert(Alert alert, Outline base) {}
