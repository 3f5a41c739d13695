package io.wireloom.query.changes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * An incident that is other than it was.
 *
 * @param incidentId its id
 * @param title what happened, as it stands after, or stood last
 * @param changes what changed, the gravest first
 * @param newest what lists sort by: the latest time anything was said of it
 */
public record ChangedIncident(String incidentId, String title, List<Difference> changes, @JsonIgnore Instant newest) {}
