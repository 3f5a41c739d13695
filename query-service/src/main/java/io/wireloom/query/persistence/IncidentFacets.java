package io.wireloom.query.persistence;

import java.util.List;
import java.util.Map;

/** The facets of incidents, stored ones or those of a snapshot. */
final class IncidentFacets {

    /** The columns that the entries are read from. */
    static final String COLUMNS = "incident_id, facets";

    private static final String SOURCES =
            """

             union all
            select 'source', s.source, s.source
              from found f cross join lateral (
                select distinct c.source from SCHEMAincident_claim c
                 where c.incident_id = f.incident_id and c.source is not null) s""";

    private IncidentFacets() {}

    /**
     * The facets.
     *
     * @param with common table expressions that come first, with a comma after the last; empty for none
     * @param schema what stands before the names of an incident's tables
     */
    static FacetTable of(String with, String schema) {
        return new FacetTable(
                with,
                schema + "incident",
                Map.of("type", "type", "subtype", "subtype", "grade", "grade", "day", "cast(start_day as text)"),
                List.of("actor", "place", "country", "speaker", "source"),
                FacetTable.OF_COLUMN + SOURCES.replace("SCHEMA", schema));
    }
}
