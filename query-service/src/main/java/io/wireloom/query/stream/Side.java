package io.wireloom.query.stream;

import io.wireloom.contracts.Incident;
import io.wireloom.contracts.IncidentChange.Outline;
import io.wireloom.query.incidents.Traits;

/**
 * How an incident stood on one side of a change.
 *
 * @param outline in short
 * @param traits as filters see it
 */
public record Side(Outline outline, Traits traits) {

    /** How the incident stands; null for none. */
    public static Side of(Incident incident) {
        return incident == null ? null : new Side(Outlines.of(incident), Traits.of(incident));
    }
}
