package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.dedupe.incidents.Edge;
import io.wireloom.dedupe.incidents.Form;
import io.wireloom.dedupe.incidents.Nearest;
import io.wireloom.dedupe.incidents.Nearest.Floor;
import io.wireloom.dedupe.weaving.TellingStore.Swept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Edges, and how far those of a form are stored. */
final class TieTables {

    /** In one statement, as what the edges lead to is only known while they stand. */
    private static final String SWEEP =
            """
            with gone as (delete from dedupe.telling_form f
                using jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as r(id)
                where f.form_id = r.id and not exists (select 1 from dedupe.telling t where t.form_id = f.form_id)
                returning f.form_id),
            keys as (delete from dedupe.telling_form_key k using gone where k.form_id = gone.form_id),
            floors as (delete from dedupe.form_floor l using gone where l.form_id = gone.form_id),
            edges as (delete from dedupe.edge e using gone where e.one_id = gone.form_id or e.other_id = gone.form_id
                returning e.one_id, e.other_id, e.kind)
            select one_id, kind from edges union select other_id, kind from edges""";

    /** Of these the nearest ties are looked for anew: of one stratum fewer are left than are kept, and farther ones are not stored. */
    private static final String UNFLOOR =
            """
            with bereft as (
                select distinct l.form_id from dedupe.form_floor l
                join jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as r(id) on r.id = l.form_id
                where (select count(*) from (
                        select points, other_id as other from dedupe.edge
                        where one_id = l.form_id and stratum = l.stratum and COMPETES
                        union all
                        select points, one_id from dedupe.edge
                        where other_id = l.form_id and stratum = l.stratum and COMPETES) tie
                    where tie.points > l.points or (tie.points = l.points and tie.other <= l.other_id))
                    < case when l.stratum < 0 then BESIDE else JOINING end)
            delete from dedupe.form_floor l using bereft where l.form_id = bereft.form_id returning l.form_id"""
                    .replace("BESIDE", Integer.toString(Nearest.kept(-1)))
                    .replace("JOINING", Integer.toString(Nearest.kept(0)))
                    .replace("COMPETES", competes("dedupe.edge"));

    private static final String ADD =
            """
            insert into dedupe.edge (one_id, other_id, kind, points, stratum, copied, reason)
            select r.one, r.other, r.kind, r.points, r.stratum, r.copied, r.reason
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(one text, other text, kind text, points integer, stratum integer, copied boolean, reason text)
            on conflict do nothing""";

    private static final String JOIN =
            """
            update dedupe.telling_form f set joining = true
            from jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)) as r(id)
            where f.form_id = r.id and not f.joining""";

    /** Only where a new edge lies above the floor there is: a form that thousands are tied to has all of them read otherwise. */
    private static final String FLOOR =
            """
            with fresh as (
                select distinct r.id, r.stratum from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                    as r(id text, stratum integer, points integer, other text)
                left join dedupe.form_floor l on l.form_id = r.id and l.stratum = r.stratum
                where l.form_id is null or r.points > l.points or (r.points = l.points and r.other < l.other_id)),
            tie as (
                select f.id, f.stratum, e.points, e.other_id as other from fresh f join dedupe.edge e
                    on e.one_id = f.id and e.stratum = f.stratum and COMPETES
                union all
                select f.id, f.stratum, e.points, e.one_id from fresh f join dedupe.edge e
                    on e.other_id = f.id and e.stratum = f.stratum and COMPETES),
            ranked as (
                select *, row_number() over (partition by id, stratum order by points desc, other) as rank from tie)
            insert into dedupe.form_floor as l (form_id, stratum, points, other_id)
            select id, stratum, points, other from ranked
            where rank = SPARE + case when stratum < 0 then BESIDE else JOINING end
            on conflict (form_id, stratum) do update set points = excluded.points, other_id = excluded.other_id
            where excluded.points > l.points or (excluded.points = l.points and excluded.other_id < l.other_id)"""
                    .replace("SPARE", Integer.toString(Nearest.SPARE))
                    .replace("BESIDE", Integer.toString(Nearest.kept(-1)))
                    .replace("JOINING", Integer.toString(Nearest.kept(0)))
                    .replace("COMPETES", competes("e"));

    private static final String FLOORS =
            """
            select form_id, stratum, points, other_id from dedupe.form_floor where form_id in (
                select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    private static final String TIED =
            """
            with one(id) as (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))
            select other_id from one join dedupe.edge on one_id = id where kind not in ('SAME_EVENT', 'DENIAL')
            union
            select one_id from one join dedupe.edge on other_id = id where kind not in ('SAME_EVENT', 'DENIAL')""";

    private final Sql sql;

    TieTables(Sql sql) {
        this.sql = sql;
    }

    private static String competes(String edge) {
        return "(EDGE.kind <> 'DENIAL' and EDGE.one_id <> EDGE.other_id)".replace("EDGE", edge);
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
            if (Edge.Kind.valueOf((String) end[1]) != Edge.Kind.DENIAL) {
                lost.add((String) end[0]);
            }
        }
        return lost.isEmpty()
                ? Uni.createFrom().item(new Swept(touched, Set.of()))
                : sql.texts(UNFLOOR, Map.of("ids", lost)).map(bereft -> new Swept(touched, Set.copyOf(bereft)));
    }

    Uni<Map<String, Map<Integer, Floor>>> floors(Collection<String> formIds) {
        return formIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : sql.rows(FLOORS, Map.of("ids", formIds)).map(rows -> {
                    Map<String, Map<Integer, Floor>> floors = new HashMap<>();
                    rows.forEach(row -> floors.computeIfAbsent((String) row[0], id -> new HashMap<>())
                            .put(((Number) row[1]).intValue(), new Floor(((Number) row[2]).intValue(), (String)
                                    row[3])));
                    return floors;
                });
    }

    Uni<Void> save(Collection<Edge> edges) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> ties = new ArrayList<>();
        Set<String> joining = new HashSet<>();
        for (Edge edge : edges) {
            rows.add(Map.of(
                    "one", edge.one(),
                    "other", edge.other(),
                    "kind", edge.kind().name(),
                    "points", edge.points(),
                    "stratum", edge.stratum(),
                    "copied", edge.copied(),
                    "reason", edge.reason()));
            if (edge.kind() == Edge.Kind.SAME_EVENT) {
                Stream.of(edge.one(), edge.other()).filter(Form::isForm).forEach(joining::add);
            }
            if (edge.competes()) {
                ties.add(tie(edge.one(), edge));
                ties.add(tie(edge.other(), edge));
            }
        }
        return sql.runFor(rows, ADD).chain(() -> sql.runFor(joining, JOIN)).chain(() -> sql.runFor(ties, FLOOR));
    }

    private static Map<String, Object> tie(String formId, Edge edge) {
        return Map.of("id", formId, "stratum", edge.stratum(), "points", edge.points(), "other", edge.otherEnd(formId));
    }

    Uni<Set<String>> tied(Collection<String> formIds) {
        return sql.texts(TIED, Map.of("ids", formIds)).map(Set::copyOf);
    }

    /** An edge of a row of both ids, kind, points, stratum, whether it is copied, and the reason. */
    static Edge edge(Object[] row) {
        return new Edge(
                (String) row[0],
                (String) row[1],
                Edge.Kind.valueOf((String) row[2]),
                ((Number) row[3]).intValue(),
                ((Number) row[4]).intValue(),
                (Boolean) row[5],
                (String) row[6]);
    }
}
