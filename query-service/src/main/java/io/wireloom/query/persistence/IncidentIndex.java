package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.incidents.IncidentTerms;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes what belongs to incidents: the terms they are found by, the claims they hold, their figures by lens. */
final class IncidentIndex {

    private static final String INSERT =
            """
            insert into query.TABLE (incident_id, COLUMNS)
            select h.incident, COLUMNS
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as h(incident text, rows jsonb)
             cross join lateral jsonb_to_recordset(h.rows) as r(TYPES)
            on conflict do nothing""";

    private static final String SOURCES =
            """
            update query.incident_claim c set source = a.source from query.article a
             where a.article_id = c.article_id and %s and c.source is distinct from a.source""";

    private static final Table TERMS = table("incident_term", "kind, term", "kind text, term text", IncidentTerms::of);

    private static final Table CLAIMS = table(
            "incident_claim",
            "claim_id, article_id, first, disputed",
            "claim_id text, article_id text, first boolean, disputed boolean",
            incident -> incident.state() == Incident.State.DISSOLVED ? List.of() : HeldClaim.of(incident));

    private static final Table LENSES = table(
            "incident_lens", "lens, killed, document", "lens text, killed integer, document text", IncidentLens::of);

    private static final Table EVIDENCE = IncidentEvidence.table();

    private IncidentIndex() {}

    private static Table table(String name, String columns, String types, Function<Incident, List<?>> rows) {
        return Table.of(
                name, INSERT.replace("TABLE", name).replace("COLUMNS", columns).replace("TYPES", types), rows);
    }

    /** A table of rows that belong to incidents. */
    record Table(String insert, String delete, Function<Incident, List<?>> rows) {

        /**
         * A table.
         *
         * @param insert writes {@code :rows}, of each incident its id and its {@code rows} as JSON
         */
        static Table of(String name, String insert, Function<Incident, List<?>> rows) {
            return new Table(
                    insert, "delete from query." + name + " where incident_id = any(cast(:incidents as text[]))", rows);
        }

        Uni<Void> write(Mutiny.Session session, List<Incident> incidents, String[] held) {
            return delete(session, held)
                    .chain(() -> session.createNativeQuery(insert)
                            .setParameter(
                                    "rows",
                                    MessageCodec.writeText(incidents.stream()
                                            .map(incident -> Map.of(
                                                    "incident", incident.incidentId(), "rows", rows.apply(incident)))
                                            .toList()))
                            .executeUpdate())
                    .replaceWithVoid();
        }

        private Uni<Integer> delete(Mutiny.Session session, String[] held) {
            return held.length == 0
                    ? Uni.createFrom().item(0)
                    : session.createNativeQuery(delete)
                            .setParameter("incidents", held)
                            .executeUpdate();
        }
    }

    /**
     * Writes the terms, the figures and the sentences of incidents.
     *
     * @param held those of them that had rows before
     */
    static Uni<Void> write(Mutiny.Session session, List<Incident> incidents, String[] held) {
        return TERMS.write(session, incidents, held)
                .chain(() -> LENSES.write(session, incidents, held))
                .chain(() -> EVIDENCE.write(session, incidents, held));
    }

    /**
     * Writes the claims of incidents with the outlets of their articles. To be called in the order of the change log, as
     * {@link #rename} is: of two transactions that bring an incident and its article the later sees what the earlier wrote.
     *
     * @param held those of them that had rows before
     */
    static Uni<Void> writeClaims(Mutiny.Session session, List<Incident> incidents, String[] held) {
        return CLAIMS.write(session, incidents, held)
                .chain(() -> session.createNativeQuery(SOURCES.formatted("c.incident_id = any(cast(:ids as text[]))"))
                        .setParameter(
                                "ids",
                                incidents.stream().map(Incident::incidentId).toArray(String[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Writes the outlets of articles beside their claims; see {@link #writeClaims}. */
    static Uni<Void> rename(Mutiny.Session session, String[] articles) {
        return session.createNativeQuery(SOURCES.formatted("c.article_id = any(cast(:ids as text[]))"))
                .setParameter("ids", articles)
                .executeUpdate()
                .replaceWithVoid();
    }
}
