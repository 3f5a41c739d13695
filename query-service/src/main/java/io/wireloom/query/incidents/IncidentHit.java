package io.wireloom.query.incidents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wireloom.contracts.Incident;
import io.wireloom.query.search.Highlight;
import java.util.List;

/**
 * An incident that a search found.
 *
 * @param incident the incident
 * @param lenses its figures as the lens asked for reads them; null when none was
 * @param highlights where the words searched for stand; null when none were
 */
public record IncidentHit(
        @JsonUnwrapped IncidentSummary incident, List<Incident.Lens> lenses, List<Highlight> highlights) {}
