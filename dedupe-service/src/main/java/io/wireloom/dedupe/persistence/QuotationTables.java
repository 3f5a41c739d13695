package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.quotations.Form;
import io.wireloom.dedupe.quotations.FormEdge;
import io.wireloom.dedupe.quotations.FormKeys;
import io.wireloom.dedupe.quotations.Occurrence;
import io.wireloom.dedupe.quotations.Standing;
import io.wireloom.dedupe.quotations.StoredEdges.Candidate;
import io.wireloom.dedupe.weaving.QuotationStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Quotations, the forms in which they stand, and what each article shares. */
final class QuotationTables implements QuotationStore {

    private static final String ADD_OCCURRENCES =
            """
            insert into dedupe.quotation (article_id, number, form_id, published_at, body)
            select r."articleId", r.number, r."formId", r."publishedAt", r.body
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r("articleId" text, number integer, "formId" text, "publishedAt" timestamptz, body text)""";

    private static final String ADD_FORMS =
            """
            insert into dedupe.quotation_form (form_id, keys, common, body)
            select r."formId", array(select cast(k as bigint) from jsonb_array_elements_text(r.keys) as k), false, r.body
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("formId" text, keys jsonb, body text)
            on conflict do nothing""";

    private static final String REMOVE_ORPHANS =
            """
            with gone as (delete from dedupe.quotation_form f
                using jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)) as r(id)
                where f.form_id = r.id
                    and not exists (select 1 from dedupe.quotation q where q.form_id = f.form_id)
                returning f.form_id)
            delete from dedupe.quotation_form_edge e using gone
            where e.one_id = gone.form_id or e.other_id = gone.form_id""";

    private static final String CANDIDATES =
            """
            select r.id, f.body, f.common
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id text, keys jsonb)
             cross join lateral (
                select array(select cast(k as bigint) from jsonb_array_elements_text(r.keys) as k)) as asked(keys)
              join dedupe.quotation_form f on f.keys && asked.keys and f.form_id <> r.id
             order by r.id, f.form_id""";

    private static final String STANDINGS =
            """
            select f.body, first.body as first, f.common, f.beside, not exists (
                select 1 from dedupe.quotation o where o.form_id = f.form_id and o.article_id <> first.article_id) as sole
            from dedupe.quotation_form f join lateral (
                select q.article_id, q.body from dedupe.quotation q where q.form_id = f.form_id
                order by q.published_at, q.article_id collate "C", q.number limit 1) first on true
            where f.form_id in (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    private static final String SAVE_STANDINGS =
            """
            update dedupe.quotation_form f set common = r.common, beside = r.beside
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("formId" text, common boolean, beside text)
            where f.form_id = r."formId\"""";

    private static final String EDGES =
            """
            with form(id) as (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))
            select e.one_id, e.other_id, e.other_speaker, e.of_the_day from dedupe.quotation_form_edge e join form on e.one_id = form.id
            union
            select e.one_id, e.other_id, e.other_speaker, e.of_the_day from dedupe.quotation_form_edge e join form on e.other_id = form.id""";

    private static final String ADD_EDGES =
            """
            insert into dedupe.quotation_form_edge (one_id, other_id, other_speaker, of_the_day)
            select r.one, r.other, r."otherSpeaker", r."ofTheDay"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(one text, other text, "otherSpeaker" boolean, "ofTheDay" boolean)
            on conflict do nothing""";

    private static final String SAVE_SHARED =
            """
            insert into dedupe.shared_quotations (article_id, body)
            select r."articleId", r.body
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("articleId" text, body text)
            on conflict (article_id) do update set body = excluded.body""";

    private static final String OF_ARTICLES =
            " where article_id in (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))";

    private final Sql sql;

    QuotationTables(Mutiny.StatelessSession session) {
        this.sql = new Sql(session);
    }

    @Override
    public Uni<List<Occurrence>> occurrences(Collection<String> articleIds) {
        return sql.texts(
                        "select body from dedupe.quotation" + OF_ARTICLES + " order by article_id, number",
                        Map.of("ids", articleIds))
                .map(bodies -> bodies.stream()
                        .map(body -> Sql.read(body, Occurrence.class))
                        .toList());
    }

    @Override
    public Uni<Void> replaceOccurrences(Map<String, List<Occurrence>> occurrences) {
        List<Map<String, Object>> rows = new ArrayList<>();
        occurrences.values().stream().flatMap(List::stream).forEach(occurrence -> {
            Map<String, Object> row = new HashMap<>();
            row.put("articleId", occurrence.articleId());
            row.put("number", occurrence.number());
            row.put("formId", occurrence.formId());
            row.put("publishedAt", occurrence.published());
            row.put("body", MessageCodec.writeText(occurrence));
            rows.add(row);
        });
        return sql.run("delete from dedupe.quotation" + OF_ARTICLES, Map.of("ids", occurrences.keySet()))
                .chain(() -> sql.runFor(rows, ADD_OCCURRENCES));
    }

    @Override
    public Uni<Set<String>> holders(Collection<String> formIds) {
        String query =
                """
                select distinct article_id from dedupe.quotation where form_id in (
                    select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";
        return sql.texts(query, Map.of("ids", formIds)).map(Set::copyOf);
    }

    @Override
    public Uni<Void> saveForms(Collection<Form> forms) {
        List<Map<String, Object>> rows = forms.stream()
                .map(form -> Map.of(
                        "formId", form.formId(), "keys", FormKeys.of(form), "body", MessageCodec.writeText(form)))
                .toList();
        return sql.runFor(rows, ADD_FORMS);
    }

    @Override
    public Uni<Void> removeOrphans(Collection<String> formIds) {
        return sql.runFor(formIds, REMOVE_ORPHANS);
    }

    @Override
    public Uni<Map<String, List<Candidate>>> candidates(Collection<Form> forms) {
        List<Map<String, Object>> asked = forms.stream()
                .map(form -> Map.of("id", form.formId(), "keys", FormKeys.of(form)))
                .toList();
        return sql.rows(CANDIDATES, Map.of("rows", asked)).map(rows -> rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> new Candidate(Sql.read(row[1], Form.class), (Boolean) row[2]),
                                Collectors.toList()))));
    }

    @Override
    public Uni<Map<String, Standing>> standings(Collection<String> formIds) {
        return sql.rows(STANDINGS, Map.of("ids", formIds)).map(rows -> rows.stream()
                .map(QuotationTables::standing)
                .collect(Collectors.toMap(standing -> standing.form().formId(), standing -> standing)));
    }

    private static Standing standing(Object[] row) {
        return new Standing(
                Sql.read(row[0], Form.class),
                Sql.read(row[1], Occurrence.class),
                (Boolean) row[4],
                (Boolean) row[2],
                row[3] == null ? null : Sql.read(row[3], Occurrence.class));
    }

    @Override
    public Uni<Void> saveStandings(Collection<Standing> standings) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Standing standing : standings) {
            Map<String, Object> row = new HashMap<>();
            row.put("formId", standing.form().formId());
            row.put("common", standing.common());
            row.put("beside", standing.beside() == null ? null : MessageCodec.writeText(standing.beside()));
            rows.add(row);
        }
        return sql.runFor(rows, SAVE_STANDINGS);
    }

    @Override
    public Uni<List<FormEdge>> edges(Collection<String> formIds) {
        return sql.rows(EDGES, Map.of("ids", formIds)).map(rows -> rows.stream()
                .map(row -> new FormEdge((String) row[0], (String) row[1], (Boolean) row[2], (Boolean) row[3]))
                .toList());
    }

    @Override
    public Uni<Void> saveEdges(Collection<FormEdge> edges) {
        return sql.runFor(edges, ADD_EDGES);
    }

    @Override
    public Uni<Map<String, List<SharedQuotation>>> shared(Collection<String> articleIds) {
        return sql.rows(
                        "select article_id, body from dedupe.shared_quotations" + OF_ARTICLES,
                        Map.of("ids", articleIds))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> (String) row[0], row -> List.of(Sql.read(row[1], SharedQuotation[].class)))));
    }

    @Override
    public Uni<Void> saveShared(Map<String, List<SharedQuotation>> shared) {
        List<Map<String, String>> rows = new ArrayList<>();
        shared.forEach(
                (articleId, list) -> rows.add(Map.of("articleId", articleId, "body", MessageCodec.writeText(list))));
        return sql.runFor(rows, SAVE_SHARED);
    }
}
