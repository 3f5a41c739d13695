package io.wireloom.dedupe.persistence;

import com.dynatrace.hash4j.hashing.Hashing;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.incidents.Edge;
import io.wireloom.dedupe.incidents.Form;
import io.wireloom.dedupe.incidents.FormPairs.Candidate;
import io.wireloom.dedupe.incidents.Nearest.Floor;
import io.wireloom.dedupe.incidents.Telling;
import io.wireloom.dedupe.persistence.Sql.Bodied;
import io.wireloom.dedupe.weaving.Recollection;
import io.wireloom.dedupe.weaving.TellingStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Claim records, tellings, and what belongs together with them. */
final class TellingTables implements TellingStore {

    private static final String SAVE_CLAIMS =
            """
            insert into dedupe.claim_record (article_id, version_id, body)
            select r."articleId", r."versionId", r.body
            from rows from (
                jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as ("articleId" text, "versionId" text),
                unnest(cast(:bodies as text[]))) as r("articleId", "versionId", body)
            on conflict (article_id) do update set version_id = excluded.version_id, body = excluded.body""";

    private static final String CLAIMS =
            """
            select body from dedupe.claim_record
            where article_id in (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    private static final String OF_ARTICLES =
            """
            select claim_id, stamp from dedupe.telling where article_id in (
                select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    /** In one statement, as what the edges lead to is only known while they stand. */
    private static final String REMOVE =
            """
            with gone as (delete from dedupe.telling t using jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as r(id)
                where t.claim_id = r.id returning t.claim_id),
            edges as (delete from dedupe.edge e using gone where e.one_id = gone.claim_id or e.other_id = gone.claim_id
                returning e.one_id, e.other_id)
            select one_id from edges union select other_id from edges""";

    private static final String ADD =
            """
            insert into dedupe.telling (claim_id, article_id, form_id, denial, stamp, body)
            select r."claimId", r."articleId", r."formId", r.denial, r.stamp, r.body
            from rows from (
                jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                    as ("claimId" text, "articleId" text, "formId" text, denial boolean, stamp bigint),
                unnest(cast(:bodies as text[]))) as r("claimId", "articleId", "formId", denial, stamp, body)""";

    private static final String FOUNDERS =
            """
            select r.id, first.claim_id from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as r(id)
            join lateral (select claim_id from dedupe.telling where form_id = r.id order by claim_id limit 1) first on true""";

    /** A denial that the desk decided on has to be seen with all that it speaks to: it may be left with none. */
    private static final String JOINS =
            """
            (e.kind = 'SAME_EVENT' or (e.kind = 'DENIAL' and (
                exists (select 1 from dedupe.decision_claim d where d.claim_id in (e.one_id, e.other_id))
                or exists (select 1 from dedupe.decision_claim d join dedupe.telling t on t.claim_id = d.claim_id
                    where t.form_id in (e.one_id, e.other_id)))))""";

    private static final String COMPONENT =
            """
            with recursive seed(id) as (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb))),
            start(id) as (
                select id from seed
                union select t.form_id from dedupe.telling t join seed on t.claim_id = seed.id),
            component(id) as (
                select id from start
                union select e.other_id from dedupe.edge e join start on e.one_id = start.id where e.kind = 'DENIAL'
                union select e.one_id from dedupe.edge e join start on e.other_id = start.id where e.kind = 'DENIAL'
                union
                select n.id from component c join lateral (
                    select e.other_id as id from dedupe.edge e where e.one_id = c.id and JOINS
                    union all
                    select e.one_id from dedupe.edge e where e.other_id = c.id and JOINS
                    union all
                    select form_id from dedupe.telling where claim_id = c.id and not FORM
                    union all
                    select t.claim_id from dedupe.telling t where t.form_id = c.id and FORM
                        and (select joining from dedupe.telling_form f where f.form_id = c.id)
                    union all
                    select min(claim_id) from dedupe.telling where form_id = c.id and FORM
                    union all
                    select t.claim_id from dedupe.decision_claim d join dedupe.telling t on t.claim_id = d.claim_id
                        where t.form_id = c.id and FORM and DECIDED
                    union all
                    select d.claim_id from dedupe.decision_claim o
                        join dedupe.decision_claim d on d.decision_id = o.decision_id
                        where o.claim_id = c.id and DECIDED) n on n.id is not null)
            select id from component"""
                    .replace("JOINS", JOINS)
                    .replace("DECIDED", "exists (select 1 from dedupe.decision_claim)")
                    .replace("FORM", "c.id like '" + Form.PREFIX + "-%'");

    private static final String EDGES =
            """
            with member(id) as (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))
            select e.one_id, e.other_id, e.kind, e.points, e.stratum, e.copied, e.reason
            from dedupe.edge e join member on e.one_id = member.id
            union
            select e.one_id, e.other_id, e.kind, e.points, e.stratum, e.copied, e.reason
            from dedupe.edge e join member on e.other_id = member.id""";

    private static final String STAMPS =
            """
            select claim_id, stamp from dedupe.telling
            where claim_id in (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))
            union
            select claim_id, stamp from dedupe.telling
            where denial and claim_id in (select jsonb_array_elements_text(cast(cast(:denials as text) as jsonb)))
            union
            select claim_id, stamp from dedupe.telling
            where denial and form_id in (select jsonb_array_elements_text(cast(cast(:denials as text) as jsonb)))""";

    private static final String BODIES =
            """
            select claim_id, stamp, body from dedupe.telling where claim_id in (
                select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    private final Kept<ArticleClaims> claims = new Kept<>();
    private final Sql sql;
    private final FormTables forms;
    private final TieTables ties;
    private final Recollection recollection;

    TellingTables(Mutiny.StatelessSession session, Recollection recollection) {
        this.sql = new Sql(session);
        this.forms = new FormTables(sql, recollection);
        this.ties = new TieTables(sql);
        this.recollection = recollection;
    }

    @Override
    public Uni<Map<String, ArticleClaims>> claims(Collection<String> articleIds) {
        return claims.of(
                articleIds, missing -> sql.texts(CLAIMS, Map.of("ids", missing)).map(bodies -> bodies.stream()
                        .map(body -> Sql.read(body, ArticleClaims.class))
                        .collect(Collectors.toMap(ArticleClaims::articleId, record -> record))));
    }

    @Override
    public Uni<Void> saveClaims(Collection<ArticleClaims> records) {
        records.forEach(record -> claims.put(record.articleId(), record));
        return sql.runForBodied(
                records.stream()
                        .map(record -> new Bodied(
                                Map.of("articleId", record.articleId(), "versionId", record.versionId()),
                                MessageCodec.writeText(record)))
                        .toList(),
                SAVE_CLAIMS);
    }

    @Override
    public Uni<List<Telling>> tellings(Collection<String> articleIds) {
        return articleIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sql.rows(OF_ARTICLES, Map.of("ids", articleIds)).chain(this::read);
    }

    @Override
    public Uni<Set<String>> tellingIds(Collection<String> articleIds) {
        return articleIds.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : sql.rows(OF_ARTICLES, Map.of("ids", articleIds))
                        .map(rows -> rows.stream().map(row -> (String) row[0]).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Set<String>> removeTellings(Collection<String> claimIds) {
        return claimIds.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : sql.texts(REMOVE, Map.of("ids", claimIds)).map(Set::copyOf);
    }

    @Override
    public Uni<Void> saveTellings(Collection<Telling> tellings) {
        List<Bodied> rows = new ArrayList<>();
        for (Telling telling : tellings) {
            String body = MessageCodec.writeText(telling);
            long stamp = Hashing.komihash5_0().hashCharsToLong(body);
            recollection.note(telling, stamp);
            Map<String, ?> columns = Map.of(
                    "claimId", telling.id(),
                    "articleId", telling.articleId(),
                    "formId", telling.formId(),
                    "denial", telling.denial(),
                    "stamp", stamp);
            rows.add(new Bodied(columns, body));
        }
        return sql.runForBodied(rows, ADD).chain(() -> forms.save(tellings));
    }

    @Override
    public Uni<Map<String, String>> founders(Collection<String> formIds) {
        return formIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : sql.rows(FOUNDERS, Map.of("ids", formIds)).map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }

    @Override
    public Uni<Swept> sweep(Collection<String> formIds) {
        return ties.sweep(formIds);
    }

    @Override
    public Uni<List<Form>> forms(Collection<String> formIds) {
        return forms.forms(formIds);
    }

    @Override
    public Uni<List<Candidate>> candidates(Set<String> keys) {
        return forms.candidates(keys);
    }

    @Override
    public Uni<Map<String, Map<Integer, Floor>>> floors(Collection<String> formIds) {
        return ties.floors(formIds);
    }

    @Override
    public Uni<Void> saveEdges(Collection<Edge> edges) {
        return ties.save(edges);
    }

    @Override
    public Uni<Set<String>> tied(Collection<String> formIds) {
        return ties.tied(formIds);
    }

    @Override
    public Uni<Component> component(Collection<String> ids) {
        return sql.texts(COMPONENT, Map.of("ids", ids))
                .chain(all -> sql.rows(EDGES, Map.of("ids", all)).chain(rows -> {
                    List<Edge> edges = rows.stream().map(TieTables::edge).toList();
                    return sql.rows(STAMPS, Map.of("ids", all, "denials", ends(edges, Edge.Kind.DENIAL)))
                            .chain(this::read)
                            .chain(tellings ->
                                    founders(besides(edges)).map(founders -> new Component(tellings, edges, founders)));
                }));
    }

    private static Set<String> ends(Collection<Edge> edges, Edge.Kind kind) {
        return edges.stream()
                .filter(edge -> edge.kind() == kind)
                .flatMap(edge -> Stream.of(edge.one(), edge.other()))
                .collect(Collectors.toSet());
    }

    private static Set<String> besides(Collection<Edge> edges) {
        return edges.stream()
                .filter(Edge::beside)
                .flatMap(edge -> Stream.of(edge.one(), edge.other()))
                .filter(Form::isForm)
                .collect(Collectors.toSet());
    }

    /** Reads those tellings that are not remembered. */
    private Uni<List<Telling>> read(List<Object[]> stamps) {
        List<Telling> tellings = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Object[] row : stamps) {
            Telling known = recollection.telling((String) row[0], ((Number) row[1]).longValue());
            if (known == null) {
                missing.add((String) row[0]);
            } else {
                tellings.add(known);
            }
        }
        return missing.isEmpty()
                ? Uni.createFrom().item(tellings)
                : sql.rows(BODIES, Map.of("ids", missing)).map(rows -> {
                    for (Object[] row : rows) {
                        Telling telling = Sql.read(row[2], Telling.class);
                        recollection.note(telling, ((Number) row[1]).longValue());
                        tellings.add(telling);
                    }
                    return tellings;
                });
    }
}
