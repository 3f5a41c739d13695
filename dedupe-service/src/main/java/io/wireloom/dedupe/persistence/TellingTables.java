package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.incidents.BlockingKeys;
import io.wireloom.dedupe.incidents.Edge;
import io.wireloom.dedupe.incidents.Telling;
import io.wireloom.dedupe.weaving.TellingStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Claim records, tellings with their blocking keys, and edges. */
final class TellingTables implements TellingStore {

    private static final String SAVE_CLAIMS =
            """
            insert into dedupe.claim_record (article_id, version_id, body)
            select r."articleId", r."versionId", r.body
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("articleId" text, "versionId" text, body text)
            on conflict (article_id) do update set version_id = excluded.version_id, body = excluded.body""";

    /** In one statement, as what the edges lead to is only known while they stand. */
    private static final String REMOVE =
            """
            with gone as (delete from dedupe.telling where article_id in (
                select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb))) returning claim_id),
            keys as (delete from dedupe.telling_key k using gone where k.claim_id = gone.claim_id),
            edges as (delete from dedupe.edge e using gone where e.one_id = gone.claim_id or e.other_id = gone.claim_id
                returning e.one_id, e.other_id)
            select claim_id from gone union select one_id from edges union select other_id from edges""";

    private static final String ADD_TELLINGS =
            """
            insert into dedupe.telling (claim_id, article_id, denial, body)
            select r."claimId", r."articleId", r.denial, r.body
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r("claimId" text, "articleId" text, denial boolean, body text)""";

    private static final String ADD_KEYS =
            """
            insert into dedupe.telling_key (blocking_key, claim_id)
            select r.key, r."claimId"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(key text, "claimId" text)
            on conflict do nothing""";

    private static final String CANDIDATES =
            """
            select body from dedupe.telling where claim_id in (
                select claim_id from dedupe.telling_key where blocking_key in (
                    select jsonb_array_elements_text(cast(cast(:keys as text) as jsonb)))
                union
                select claim_id from dedupe.telling where article_id in (
                    select jsonb_array_elements_text(cast(cast(:linked as text) as jsonb))))
            order by claim_id""";

    private static final String ADD_EDGES =
            """
            insert into dedupe.edge (one_id, other_id, kind, body)
            select r.one, r.other, r.kind, r.body
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(one text, other text, kind text, body text)
            on conflict do nothing""";

    /** A denial that the desk decided on has to be seen with all that it speaks to: it may be left with none. */
    private static final String JOINS =
            """
            (e.kind = 'SAME_EVENT' or (e.kind = 'DENIAL' and exists (
                select 1 from dedupe.decision_claim d where d.claim_id in (e.one_id, e.other_id))))""";

    private static final String COMPONENT =
            """
            with recursive seed(id) as (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb))),
            component(id) as (
                select id from seed
                union select e.other_id from dedupe.edge e join seed on e.one_id = seed.id
                union select e.one_id from dedupe.edge e join seed on e.other_id = seed.id
                union
                select n.id from component c join lateral (
                    select e.other_id as id from dedupe.edge e where e.one_id = c.id and JOINS
                    union all
                    select e.one_id from dedupe.edge e where e.other_id = c.id and JOINS
                    union all
                    select d.claim_id from dedupe.decision_claim o
                        join dedupe.decision_claim d on d.decision_id = o.decision_id
                        where o.claim_id = c.id) n on true)
            select id from component"""
                    .replace("JOINS", JOINS);

    private static final String EDGES =
            """
            with member(id) as (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))
            select e.body from dedupe.edge e join member on e.one_id = member.id
            union
            select e.body from dedupe.edge e join member on e.other_id = member.id""";

    private static final String TELLINGS =
            """
            select body from dedupe.telling where claim_id in (
                select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb))) order by claim_id""";

    private final Mutiny.StatelessSession session;
    private final Sql sql;

    TellingTables(Mutiny.StatelessSession session) {
        this.session = session;
        this.sql = new Sql(session);
    }

    @Override
    public Uni<Map<String, ArticleClaims>> claims(Collection<String> articleIds) {
        return articleIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : session.createQuery("from ClaimRecordRow where articleId in :ids", ClaimRecordRow.class)
                        .setParameter("ids", articleIds)
                        .getResultList()
                        .map(rows -> rows.stream()
                                .collect(Collectors.toMap(
                                        row -> row.articleId, row -> Sql.read(row.body, ArticleClaims.class))));
    }

    @Override
    public Uni<Void> saveClaims(Collection<ArticleClaims> claims) {
        return sql.runFor(
                claims.stream()
                        .map(record -> Map.of(
                                "articleId", record.articleId(),
                                "versionId", record.versionId(),
                                "body", MessageCodec.writeText(record)))
                        .toList(),
                SAVE_CLAIMS);
    }

    @Override
    public Uni<Set<String>> removeTellings(Collection<String> articleIds) {
        return sql.texts(REMOVE, Map.of("ids", articleIds)).map(Set::copyOf);
    }

    @Override
    public Uni<Void> saveTellings(List<Telling> tellings) {
        List<Map<String, Object>> rows = tellings.stream()
                .map(telling -> Map.<String, Object>of(
                        "claimId", telling.id(),
                        "articleId", telling.articleId(),
                        "denial", telling.denial(),
                        "body", MessageCodec.writeText(telling)))
                .toList();
        List<Map<String, String>> keys = tellings.stream()
                .flatMap(telling ->
                        BlockingKeys.index(telling).stream().map(key -> Map.of("key", key, "claimId", telling.id())))
                .toList();
        return sql.runFor(rows, ADD_TELLINGS).chain(() -> sql.runFor(keys, ADD_KEYS));
    }

    @Override
    public Uni<List<Telling>> candidates(Set<String> keys, Collection<String> linkedArticles) {
        return sql.texts(CANDIDATES, Map.of("keys", keys, "linked", linkedArticles))
                .map(TellingTables::tellings);
    }

    @Override
    public Uni<Void> saveEdges(Collection<Edge> edges) {
        return sql.runFor(
                edges.stream()
                        .map(edge -> Map.of(
                                "one", edge.one(),
                                "other", edge.other(),
                                "kind", edge.kind().name(),
                                "body", MessageCodec.writeText(edge)))
                        .toList(),
                ADD_EDGES);
    }

    @Override
    public Uni<Set<String>> tellingIds(Collection<String> articleIds) {
        String query =
                """
                select claim_id from dedupe.telling where article_id in (
                    select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";
        return sql.texts(query, Map.of("ids", articleIds)).map(Set::copyOf);
    }

    @Override
    public Uni<Component> component(Collection<String> claimIds) {
        return sql.texts(COMPONENT, Map.of("ids", claimIds))
                .chain(ids -> sql.texts(EDGES, Map.of("ids", ids)).chain(bodies -> {
                    List<Edge> edges = bodies.stream()
                            .map(body -> Sql.read(body, Edge.class))
                            .toList();
                    return sql.texts(TELLINGS, Map.of("ids", withDenials(ids, edges)))
                            .map(TellingTables::tellings)
                            .map(tellings -> of(Set.copyOf(ids), tellings, edges));
                }));
    }

    /** The far ends of denial edges are asked for too: those that are denials speak to the component. */
    private static Set<String> withDenials(List<String> ids, List<Edge> edges) {
        Set<String> all = new HashSet<>(ids);
        edges.stream().filter(edge -> edge.kind() == Edge.Kind.DENIAL).forEach(edge -> {
            all.add(edge.one());
            all.add(edge.other());
        });
        return all;
    }

    private static Component of(Set<String> ids, List<Telling> tellings, List<Edge> edges) {
        return new Component(
                tellings.stream()
                        .filter(telling -> ids.contains(telling.id()) || telling.denial())
                        .toList(),
                edges);
    }

    private static List<Telling> tellings(List<String> bodies) {
        return bodies.stream().map(body -> Sql.read(body, Telling.class)).toList();
    }
}
