package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.query.incidents.IncidentTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes what belongs to incidents: the terms they are found by, the claims they hold, their figures by lens. */
final class IncidentIndex {

    private static final String RENAME =
            """
            update query.incident_claim c set source = a.source from query.article a
             where a.article_id = c.article_id and c.article_id = any(cast(:ids as text[]))
               and c.source is distinct from a.source""";

    private static final Table<IncidentTerms.Term> TERMS = new Table<>(
            "incident_term",
            """
            insert into query.incident_term (incident_id, kind, term)
            select h.incident, kind, term
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as h(incident text, rows jsonb)
             cross join lateral jsonb_to_recordset(h.rows) as r(kind text, term text)
            on conflict do nothing""",
            IncidentTerms::of,
            "kind || ' ' || term",
            term -> term.kind() + " " + term.term());

    private static final Table<HeldClaim> CLAIMS = new Table<>(
            "incident_claim",
            """
            insert into query.incident_claim as held (incident_id, claim_id, article_id, first, disputed, source)
            select h.incident, r.claim_id, r.article_id, r.first, r.disputed,
                   (select a.source from query.article a where a.article_id = r.article_id)
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as h(incident text, rows jsonb)
             cross join lateral jsonb_to_recordset(h.rows)
                as r(claim_id text, article_id text, first boolean, disputed boolean)
            on conflict (incident_id, claim_id) do update
               set article_id = excluded.article_id, first = excluded.first, disputed = excluded.disputed,
                   source = excluded.source
             where (held.article_id, held.first, held.disputed, held.source)
                   is distinct from (excluded.article_id, excluded.first, excluded.disputed, excluded.source)""",
            incident -> incident.state() == Incident.State.DISSOLVED ? List.of() : HeldClaim.of(incident),
            "claim_id",
            HeldClaim::claimId);

    private static final Table<IncidentLens> LENSES = new Table<>(
            "incident_lens",
            """
            insert into query.incident_lens as held (incident_id, lens, killed, document)
            select h.incident, r.lens, r.killed, r.document
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as h(incident text, rows jsonb)
             cross join lateral jsonb_to_recordset(h.rows) as r(lens text, killed integer, document text)
            on conflict (incident_id, lens) do update set killed = excluded.killed, document = excluded.document
             where (held.killed, held.document) is distinct from (excluded.killed, excluded.document)""",
            IncidentLens::of,
            "lens",
            IncidentLens::lens);

    private static final Table<IncidentEvidence.Row> EVIDENCE = IncidentEvidence.table();

    private IncidentIndex() {}

    /**
     * A table of rows that belong to incidents. Rows that stay as they are are not written again: an incident may have hundreds, and
     * is told of again and again.
     *
     * @param <R> a row
     * @param insert writes {@code :rows}, of each incident its id and its {@code rows} as JSON, over those that have their keys
     * @param key what tells the rows of one incident apart, as SQL
     * @param keyOf the same of a row; null of one that is written anew whatever it was
     */
    record Table<R>(
            String name, String insert, Function<Incident, List<R>> rows, String key, Function<R, String> keyOf) {

        Uni<Void> write(Mutiny.Session session, List<Incident> incidents, String[] held) {
            List<Map<String, Object>> written = new ArrayList<>();
            List<String> kept = new ArrayList<>();
            for (Incident incident : incidents) {
                List<R> own = rows.apply(incident);
                written.add(Map.of("incident", incident.incidentId(), "rows", own));
                own.stream()
                        .map(keyOf)
                        .filter(Objects::nonNull)
                        .forEach(one -> kept.add(incident.incidentId() + " " + one));
            }
            return delete(session, held, kept)
                    .chain(() -> NativeStatement.rows(session, insert)
                            .setParameter("rows", MessageCodec.writeText(written))
                            .executeUpdate())
                    .replaceWithVoid();
        }

        private Uni<Integer> delete(Mutiny.Session session, String[] held, List<String> kept) {
            return held.length == 0
                    ? Uni.createFrom().item(0)
                    : NativeStatement.rows(
                                    session,
                                    "delete from query." + name + " where incident_id = any(cast(:incidents as text[]))"
                                            + " and incident_id || ' ' || " + key
                                            + " not in (select unnest(cast(:kept as text[])))")
                            .setParameter("incidents", held)
                            .setParameter("kept", kept.toArray(String[]::new))
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
        return CLAIMS.write(session, incidents, held);
    }

    /** Writes the outlets of articles beside their claims; see {@link #writeClaims}. */
    static Uni<Void> rename(Mutiny.Session session, String[] articles) {
        return NativeStatement.rows(session, RENAME)
                .setParameter("ids", articles)
                .executeUpdate()
                .replaceWithVoid();
    }
}
