package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.weaving.IncidentStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Incidents, which claims they hold, and copies records. */
final class IncidentTables implements IncidentStore {

    private static final String MADE_BY =
            """
            select body from dedupe.incident where standing and incident_id in (
                select incident_id from dedupe.membership where core and claim_id in (
                    select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb))))""";

    private static final String SAVE =
            """
            insert into dedupe.incident (incident_id, revision, standing, unpublished, body)
            select r."incidentId", r.revision, r.standing, true, r.body
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r("incidentId" text, revision bigint, standing boolean, body text)
            on conflict (incident_id) do update set revision = excluded.revision, standing = excluded.standing,
                unpublished = true, body = excluded.body""";

    private static final String CLEAR_MEMBERS =
            """
            delete from dedupe.membership where incident_id in (
                select jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)))""";

    private static final String ADD_MEMBERS =
            """
            insert into dedupe.membership (incident_id, claim_id, article_id, core)
            select r."incidentId", r."claimId", r."articleId", r.core
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r("incidentId" text, "claimId" text, "articleId" text, core boolean)""";

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
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r("articleId" text, revision bigint, body text)
            on conflict (article_id) do update set revision = excluded.revision, unpublished = true,
                body = excluded.body""";

    private final Mutiny.StatelessSession session;
    private final Sql sql;

    IncidentTables(Mutiny.StatelessSession session) {
        this.session = session;
        this.sql = new Sql(session);
    }

    @Override
    public Uni<Map<String, Incident>> incidentsMadeBy(Collection<String> claimIds) {
        return sql.texts(MADE_BY, Map.of("ids", claimIds)).map(bodies -> bodies.stream()
                .map(body -> Sql.read(body, Incident.class))
                .collect(Collectors.toMap(Incident::incidentId, incident -> incident)));
    }

    @Override
    public Uni<Map<String, Incident>> incidents(Collection<String> incidentIds) {
        return incidentIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : session.createQuery("from IncidentRow where incidentId in :ids", IncidentRow.class)
                        .setParameter("ids", incidentIds)
                        .getResultList()
                        .map(rows -> rows.stream()
                                .collect(Collectors.toMap(
                                        row -> row.incidentId, row -> Sql.read(row.body, Incident.class))));
    }

    @Override
    public Uni<Void> saveIncidents(Collection<WovenIncident> incidents) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> members = new ArrayList<>();
        for (WovenIncident woven : incidents) {
            Incident incident = woven.incident();
            rows.add(Map.of(
                    "incidentId", incident.incidentId(),
                    "revision", incident.revision(),
                    "standing", incident.state() != Incident.State.DISSOLVED,
                    "body", MessageCodec.writeText(incident)));
            incident.claims()
                    .forEach(member -> members.add(Map.of(
                            "incidentId", incident.incidentId(),
                            "claimId", member.claim().claimId(),
                            "articleId", member.claim().articleId(),
                            "core", woven.coreIds().contains(member.claim().claimId()))));
        }
        List<Object> ids = rows.stream().map(row -> row.get("incidentId")).toList();
        return sql.runFor(rows, SAVE)
                .chain(() -> sql.runFor(ids, CLEAR_MEMBERS))
                .chain(() -> sql.runFor(members, ADD_MEMBERS));
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
                : session.createQuery("from CopiesRow where articleId in :ids", CopiesRow.class)
                        .setParameter("ids", articleIds)
                        .getResultList()
                        .map(rows -> rows.stream()
                                .collect(Collectors.toMap(
                                        row -> row.articleId, row -> Sql.read(row.body, ArticleCopies.class))));
    }

    @Override
    public Uni<Void> saveCopies(Collection<ArticleCopies> copies) {
        return sql.runFor(
                copies.stream()
                        .map(record -> Map.<String, Object>of(
                                "articleId", record.articleId(),
                                "revision", record.revision(),
                                "body", MessageCodec.writeText(record)))
                        .toList(),
                SAVE_COPIES);
    }
}
