package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.persistence.Sql.Bodied;
import io.wireloom.dedupe.weaving.IncidentStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Incidents, which claims they hold, and copies records. */
final class IncidentTables implements IncidentStore {

    private static final String KNOWN =
            """
            with asked(id) as (
                select jsonb_array_elements_text(cast(cast(:incidents as text) as jsonb))
                union
                select incident_id from dedupe.membership where core and claim_id in (
                    select jsonb_array_elements_text(cast(cast(:claims as text) as jsonb))))
            select i.incident_id, i.revision, i.standing, i.digest, i.predecessors
            from dedupe.incident i join asked on i.incident_id = asked.id""";

    private static final String MEMBERS =
            """
            select m.incident_id, m.claim_id, m.core from dedupe.membership m
            join jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as r(id) on m.incident_id = r.id""";

    private static final String SAVE =
            """
            insert into dedupe.incident (incident_id, revision, standing, unpublished, digest, predecessors, body)
            select r."incidentId", r.revision, r.standing, true, r.digest, r.predecessors, r.body
            from rows from (
                jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as ("incidentId" text, revision bigint,
                    standing boolean, digest text, predecessors text),
                unnest(cast(:bodies as text[]))) as r("incidentId", revision, standing, digest, predecessors, body)
            on conflict (incident_id) do update set revision = excluded.revision, standing = excluded.standing,
                unpublished = true, digest = excluded.digest, predecessors = excluded.predecessors, body = excluded.body""";

    private static final String REMOVE_MEMBERS =
            """
            delete from dedupe.membership m
            using jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("incidentId" text, "claimId" text)
            where m.incident_id = r."incidentId" and m.claim_id = r."claimId\"""";

    private static final String ADD_MEMBERS =
            """
            insert into dedupe.membership (incident_id, claim_id, article_id, core)
            select r."incidentId", r."claimId", r."articleId", r.core
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r("incidentId" text, "claimId" text, "articleId" text, core boolean)""";

    private static final String NOTE =
            """
            insert into dedupe.told_of (article_id, subject_id)
            select distinct r."articleId", r."incidentId"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("incidentId" text, "articleId" text)
            on conflict do nothing""";

    private static final String ENDED_WITH =
            """
            select body from dedupe.incident where not standing and incident_id in (
                select subject_id from dedupe.told_of where article_id in (
                    select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb))))""";

    private static final String REMOVE_COPIES =
            """
            delete from dedupe.copies where article_id in (
                select jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)))""";

    private static final String HOLDING =
            """
            select distinct m.article_id, i.incident_id, i.revision
            from dedupe.membership m join dedupe.incident i on i.incident_id = m.incident_id
            where i.standing and m.article_id in (
                select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    private static final String SAVE_COPIES =
            """
            insert into dedupe.copies (article_id, revision, unpublished, body)
            select r."articleId", r.revision, true, r.body
            from rows from (
                jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as ("articleId" text, revision bigint),
                unnest(cast(:bodies as text[]))) as r("articleId", revision, body)
            on conflict (article_id) do update set revision = excluded.revision, unpublished = true,
                body = excluded.body""";

    private final Mutiny.StatelessSession session;
    private final Sql sql;

    IncidentTables(Mutiny.StatelessSession session) {
        this.session = session;
        this.sql = new Sql(session);
    }

    @Override
    public Uni<Map<String, Known>> known(Collection<String> incidentIds, Collection<String> claimIds) {
        return sql.rows(KNOWN, Map.of("incidents", incidentIds, "claims", claimIds))
                .chain(rows -> {
                    Map<String, Members> members = new HashMap<>();
                    rows.forEach(row -> members.put((String) row[0], new Members(new HashSet<>(), new HashSet<>())));
                    return members.isEmpty()
                            ? Uni.createFrom().item(Map.of())
                            : sql.rows(MEMBERS, Map.of("ids", members.keySet())).map(of -> {
                                of.forEach(row -> members.get((String) row[0]).add((String) row[1], (Boolean) row[2]));
                                return rows.stream()
                                        .collect(Collectors.toMap(
                                                row -> (String) row[0],
                                                row -> known(row, members.get((String) row[0]))));
                            });
                });
    }

    private record Members(Set<String> core, Set<String> denials) {

        void add(String claimId, boolean makes) {
            (makes ? core : denials).add(claimId);
        }
    }

    private static Known known(Object[] row, Members members) {
        return new Known(
                ((Number) row[1]).longValue(),
                (Boolean) row[2],
                (String) row[3],
                List.of(Sql.read(row[4], String[].class)),
                members.core(),
                members.denials());
    }

    @Override
    public Uni<Map<String, Incident>> incidents(Collection<String> incidentIds) {
        return incidentIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : session.get(IncidentRow.class, incidentIds.toArray()).map(rows -> rows.stream()
                        .filter(Objects::nonNull)
                        .collect(Collectors.toMap(row -> row.incidentId, row -> Sql.read(row.body, Incident.class))));
    }

    @Override
    public Uni<Void> saveIncidents(Collection<WovenIncident> incidents) {
        List<Bodied> rows = new ArrayList<>();
        List<Map<String, Object>> left = new ArrayList<>();
        List<Map<String, Object>> joined = new ArrayList<>();
        for (WovenIncident woven : incidents) {
            Incident incident = woven.incident();
            rows.add(row(woven));
            woven.left().forEach(id -> left.add(Map.of("incidentId", incident.incidentId(), "claimId", id)));
            Set<String> fresh = woven.joined();
            incident.claims().stream()
                    .map(Incident.IncidentClaim::claim)
                    .filter(claim -> fresh.contains(claim.claimId()))
                    .forEach(claim -> joined.add(Map.of(
                            "incidentId", incident.incidentId(),
                            "claimId", claim.claimId(),
                            "articleId", claim.articleId(),
                            "core", woven.coreIds().contains(claim.claimId()))));
        }
        return sql.runForBodied(rows, SAVE)
                .chain(() -> sql.runFor(left, REMOVE_MEMBERS))
                .chain(() -> sql.runFor(joined, ADD_MEMBERS))
                .chain(() -> sql.runFor(joined, NOTE));
    }

    private static Bodied row(WovenIncident woven) {
        Incident incident = woven.incident();
        Map<String, ?> columns = Map.of(
                "incidentId", incident.incidentId(),
                "revision", incident.revision(),
                "standing", incident.state() != Incident.State.DISSOLVED,
                "digest", woven.digest(),
                "predecessors", MessageCodec.writeText(incident.predecessors()));
        return new Bodied(columns, MessageCodec.writeText(incident));
    }

    @Override
    public Uni<List<Incident>> endedWith(Collection<String> articleIds) {
        return sql.texts(ENDED_WITH, Map.of("ids", articleIds)).map(bodies -> bodies.stream()
                .map(body -> Sql.read(body, Incident.class))
                .toList());
    }

    @Override
    public Uni<Void> removeCopies(Collection<String> articleIds) {
        return sql.runFor(articleIds, REMOVE_COPIES);
    }

    @Override
    public Uni<Map<String, Map<String, Long>>> incidentsHolding(Collection<String> articleIds) {
        return sql.rows(HOLDING, Map.of("ids", articleIds)).map(rows -> {
            Map<String, Map<String, Long>> byArticle = new HashMap<>();
            rows.forEach(row -> byArticle
                    .computeIfAbsent((String) row[0], key -> new HashMap<>())
                    .put((String) row[1], ((Number) row[2]).longValue()));
            return byArticle;
        });
    }

    @Override
    public Uni<Map<String, ArticleCopies>> copies(Collection<String> articleIds) {
        return articleIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : session.get(CopiesRow.class, articleIds.toArray()).map(rows -> rows.stream()
                        .filter(Objects::nonNull)
                        .collect(Collectors.toMap(
                                row -> row.articleId, row -> Sql.read(row.body, ArticleCopies.class))));
    }

    @Override
    public Uni<Void> saveCopies(Collection<ArticleCopies> copies) {
        return sql.runForBodied(
                copies.stream()
                        .map(record -> new Bodied(
                                Map.of("articleId", record.articleId(), "revision", record.revision()),
                                MessageCodec.writeText(record)))
                        .toList(),
                SAVE_COPIES);
    }
}
