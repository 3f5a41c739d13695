package io.wireloom.dedupe.persistence;

import com.dynatrace.hash4j.hashing.Hashing;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.incidents.Edge;
import io.wireloom.dedupe.incidents.Form;
import io.wireloom.dedupe.incidents.FormPairs;
import io.wireloom.dedupe.incidents.FormPairs.Candidate;
import io.wireloom.dedupe.incidents.Telling;
import io.wireloom.dedupe.weaving.Recollection;
import io.wireloom.dedupe.weaving.TellingStore.Swept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What claims say, under the keys that it is found by, and edges. */
final class FormTables {

    private static final String ADD =
            """
            insert into dedupe.telling_form (form_id, joining, body)
            select r."formId", false, r.body
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("formId" text, body text)
            on conflict do nothing""";

    private static final String ADD_KEYS =
            """
            insert into dedupe.telling_form_key (blocking_key, form_id)
            select r.key, r."formId"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(key bigint, "formId" text)
            on conflict do nothing""";

    /** In one statement, as what the edges lead to is only known while they stand. */
    private static final String SWEEP =
            """
            with gone as (delete from dedupe.telling_form f
                using jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as r(id)
                where f.form_id = r.id and not exists (select 1 from dedupe.telling t where t.form_id = f.form_id)
                returning f.form_id),
            keys as (delete from dedupe.telling_form_key k using gone where k.form_id = gone.form_id),
            edges as (delete from dedupe.edge e using gone where e.one_id = gone.form_id or e.other_id = gone.form_id
                returning e.one_id, e.other_id, e.kind)
            select one_id, kind from edges union select other_id, kind from edges""";

    /** Of these the nearest ties are looked for anew: as many as there are to be known, one of them gone. */
    private static final String UNFLOOR =
            """
            update dedupe.telling_form f set miss_points = null, miss_other = null, tie_points = null, tie_other = null
            from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as r(id)
            where f.form_id = r.id and (f.miss_points is not null or f.tie_points is not null)
            returning f.form_id""";

    private static final String CANDIDATES =
            """
            select form_id, miss_points, miss_other, tie_points, tie_other from dedupe.telling_form where form_id in (
                select form_id from dedupe.telling_form_key where blocking_key in (
                    select cast(jsonb_array_elements_text(cast(cast(:keys as text) as jsonb)) as bigint)))""";

    private static final String BODIES =
            """
            select body from dedupe.telling_form where form_id in (
                select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    private static final String ADD_EDGES =
            """
            insert into dedupe.edge (one_id, other_id, kind, points, copied, reason)
            select r.one, r.other, r.kind, r.points, r.copied, r.reason
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(one text, other text, kind text, points integer, copied boolean, reason text)
            on conflict do nothing""";

    private static final String JOIN =
            """
            update dedupe.telling_form f set joining = true
            from jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)) as r(id)
            where f.form_id = r.id and not f.joining""";

    private static final String FLOOR =
            """
            with one(id) as (select jsonb_array_elements_text(cast(cast(:rows as text) as jsonb))),
            tie as (
                select id, other_id as other, points, kind = 'NEAR_MISS' as miss from one join dedupe.edge on one_id = id
                where kind not in ('SAME_EVENT', 'DENIAL')
                union all
                select id, one_id, points, kind = 'NEAR_MISS' from one join dedupe.edge on other_id = id
                where kind not in ('SAME_EVENT', 'DENIAL')),
            ranked as (
                select *, row_number() over (partition by id, miss order by points desc, other) as rank from tie),
            floor as (
                select id, max(points) filter (where miss) as miss_points, max(other) filter (where miss) as miss_other,
                    max(points) filter (where not miss) as tie_points, max(other) filter (where not miss) as tie_other
                from ranked where rank = NEAREST group by id)
            update dedupe.telling_form f
            set miss_points = floor.miss_points, miss_other = floor.miss_other, tie_points = floor.tie_points,
                tie_other = floor.tie_other
            from floor where f.form_id = floor.id
                and (f.miss_points, f.miss_other, f.tie_points, f.tie_other) is distinct from
                    (floor.miss_points, floor.miss_other, floor.tie_points, floor.tie_other)"""
                    .replace("NEAREST", Integer.toString(FormPairs.NEAREST));

    private static final String TIED =
            """
            with one(id) as (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))
            select other_id from one join dedupe.edge on one_id = id where kind not in ('SAME_EVENT', 'DENIAL')
            union
            select one_id from one join dedupe.edge on other_id = id where kind not in ('SAME_EVENT', 'DENIAL')""";

    private final Sql sql;
    private final Recollection recollection;

    FormTables(Sql sql, Recollection recollection) {
        this.sql = sql;
        this.recollection = recollection;
    }

    /** Stores the forms of tellings. */
    Uni<Void> save(Collection<Telling> tellings) {
        Map<String, Candidate> forms = new TreeMap<>();
        tellings.forEach(telling -> forms.computeIfAbsent(telling.formId(), id -> remembered(Form.of(telling))));
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> keys = new ArrayList<>();
        forms.forEach((id, form) -> {
            rows.add(Map.of("formId", id, "body", MessageCodec.writeText(form.form())));
            form.keys().forEach(key -> keys.add(Map.of("key", hash(key), "formId", id)));
        });
        return sql.runFor(rows, ADD).chain(() -> sql.runFor(keys, ADD_KEYS));
    }

    private Candidate remembered(Form form) {
        Candidate known = recollection.form(form.id());
        if (known == null) {
            known = Candidate.of(form);
            recollection.note(known);
        }
        return known;
    }

    private static long hash(String key) {
        return Hashing.komihash5_0().hashCharsToLong(key);
    }

    Uni<Swept> sweep(Collection<String> formIds) {
        return formIds.isEmpty()
                ? Uni.createFrom().item(new Swept(Set.of(), Set.of()))
                : sql.rows(SWEEP, Map.of("ids", formIds)).chain(this::swept);
    }

    private Uni<Swept> swept(List<Object[]> ends) {
        Set<String> touched = new HashSet<>();
        Set<String> lost = new HashSet<>();
        for (Object[] end : ends) {
            touched.add((String) end[0]);
            Edge.Kind kind = Edge.Kind.valueOf((String) end[1]);
            if (kind != Edge.Kind.SAME_EVENT && kind != Edge.Kind.DENIAL) {
                lost.add((String) end[0]);
            }
        }
        return lost.isEmpty()
                ? Uni.createFrom().item(new Swept(touched, Set.of()))
                : sql.texts(UNFLOOR, Map.of("ids", lost)).map(bereft -> new Swept(touched, Set.copyOf(bereft)));
    }

    Uni<List<Form>> forms(Collection<String> formIds) {
        List<Candidate> known = new ArrayList<>();
        Set<String> missing = new HashSet<>();
        for (String id : formIds) {
            Candidate form = recollection.form(id);
            if (form == null) {
                missing.add(id);
            } else {
                known.add(form);
            }
        }
        Uni<List<String>> bodies =
                missing.isEmpty() ? Uni.createFrom().item(List.of()) : sql.texts(BODIES, Map.of("ids", missing));
        return bodies.map(read -> Stream.concat(
                        known.stream().map(Candidate::form),
                        read.stream().map(body -> remembered(Sql.read(body, Form.class))
                                .form()))
                .toList());
    }

    Uni<List<Candidate>> candidates(Set<String> keys) {
        List<Long> hashes = keys.stream().map(FormTables::hash).toList();
        return sql.rows(CANDIDATES, Map.of("keys", hashes)).chain(rows -> {
            Map<String, List<Edge>> floors = new TreeMap<>();
            rows.forEach(row -> floors.put((String) row[0], floors(row)));
            return forms(floors.keySet()).map(forms -> forms.stream()
                    .map(form -> remembered(form).above(floors.get(form.id())))
                    .toList());
        });
    }

    private static List<Edge> floors(Object[] row) {
        List<Edge> floors = new ArrayList<>();
        if (row[1] != null) {
            floors.add(floor(row, 1, Edge.Kind.NEAR_MISS));
        }
        if (row[3] != null) {
            floors.add(floor(row, 3, Edge.Kind.COVERS));
        }
        return floors;
    }

    private static Edge floor(Object[] row, int at, Edge.Kind kind) {
        return new Edge((String) row[0], (String) row[at + 1], kind, ((Number) row[at]).intValue(), false, "");
    }

    Uni<Void> saveEdges(Collection<Edge> edges) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Set<String> joining = new HashSet<>();
        Set<String> tied = new HashSet<>();
        for (Edge edge : edges) {
            rows.add(Map.of(
                    "one", edge.one(),
                    "other", edge.other(),
                    "kind", edge.kind().name(),
                    "points", edge.points(),
                    "copied", edge.copied(),
                    "reason", edge.reason()));
            Set<String> ends = edge.beside() ? tied : edge.kind() == Edge.Kind.SAME_EVENT ? joining : new HashSet<>();
            Stream.of(edge.one(), edge.other()).filter(Form::isForm).forEach(ends::add);
        }
        return sql.runFor(rows, ADD_EDGES)
                .chain(() -> sql.runFor(joining, JOIN))
                .chain(() -> sql.runFor(tied, FLOOR));
    }

    Uni<Set<String>> tied(Collection<String> formIds) {
        return sql.texts(TIED, Map.of("ids", formIds)).map(Set::copyOf);
    }

    static Edge edge(Object[] row) {
        return new Edge(
                (String) row[0],
                (String) row[1],
                Edge.Kind.valueOf((String) row[2]),
                ((Number) row[3]).intValue(),
                (Boolean) row[4],
                (String) row[5]);
    }
}
