package io.wireloom.query.persistence;

import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.search.FacetEntries;
import io.wireloom.query.search.Names;

/** What a filter asks of rows of {@code incident}, stored ones or those of a snapshot. */
final class IncidentConditions {

    /** The stored tables. */
    static final String STORED = "query.";

    private IncidentConditions() {}

    /**
     * The conditions of a filter. A country is looked for among the entries of the row's own facets, which hold every country of its
     * claims: of a common one the newest rows are walked, and a look into the terms of each costs more than the row.
     *
     * @param schema what stands before the names of the tables that belong to an incident
     */
    static Where of(IncidentFilter filter, String schema) {
        Where where = new Where()
                .and("state = '" + filter.state() + "'")
                .and(
                        "search @@ websearch_to_tsquery('english', :q)",
                        "q",
                        filter.q() == null ? null : Names.fold(filter.q()))
                .and("type = :type", "type", filter.type())
                .and("subtype = :subtype", "subtype", filter.subtype())
                .and("grade = :grade", "grade", filter.grade())
                .and("origins >= :origins", "origins", filter.origins())
                .and("first_said_at >= :publishedFrom", "publishedFrom", filter.publishedFrom())
                .and("first_said_at < :publishedTo", "publishedTo", filter.publishedTo())
                .and(hasTerm(schema, "actor"), "actor", filter.actor())
                .and(hasTerm(schema, "place"), "place", filter.place())
                .and(
                        "facets @> array[cast(:country as text)]",
                        "country",
                        filter.country() == null ? null : FacetEntries.country(filter.country()))
                .and(hasTerm(schema, "speaker"), "speaker", filter.speaker())
                .and(
                        "incident_id in (select incident_id from " + schema + "incident_claim where source = :source)",
                        "source",
                        filter.source());
        if (filter.minKilled() != null) {
            where.and(
                            "incident_id in (select incident_id from " + schema
                                    + "incident_lens where lens = :lens and killed >= :minKilled)",
                            "minKilled",
                            filter.minKilled())
                    .bind("lens", filter.lens() == null ? "" : filter.lens());
        }
        return Places.in(Spans.in(where, filter.from(), filter.to()), filter.near(), filter.box());
    }

    private static String hasTerm(String schema, String kind) {
        return "incident_id in (select incident_id from " + schema + "incident_term where kind = '" + kind
                + "' and term = :" + kind + ")";
    }
}
