package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.dedupe.copies.Fingerprints;
import io.wireloom.dedupe.weaving.FingerprintStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** The index of fingerprints. */
final class FingerprintTables implements FingerprintStore {

    private static final String REMOVE =
            """
            delete from dedupe.fingerprint_owner where article_id in (
                select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    private static final String ADD =
            """
            with added as (select r.id, r.prints from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(id text, prints jsonb)),
            owner as (insert into dedupe.fingerprint_owner (article_id) select id from added returning number, article_id)
            insert into dedupe.fresh_fingerprint (hash, number)
            select cast(hash as bigint), o.number from owner o join added a on a.id = o.article_id
            cross join jsonb_array_elements_text(a.prints) as hash""";

    private static final String HOLDERS =
            """
            select f.hash, o.article_id
            from jsonb_array_elements_text(cast(cast(:hashes as text) as jsonb)) as h
            join dedupe.fresh_fingerprint f on f.hash = cast(h as bigint)
            join dedupe.fingerprint_owner o on o.number = f.number""";

    private static final String RECURRING =
            """
            select hash, null from dedupe.recurring_fingerprint where hash in (
                select cast(h as bigint) from jsonb_array_elements_text(cast(cast(:hashes as text) as jsonb)) as h)""";

    private static final String MARK =
            """
            insert into dedupe.recurring_fingerprint (hash)
            select cast(h as bigint) from jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)) as h
            on conflict do nothing""";

    private static final String UNMARK =
            """
            delete from dedupe.recurring_fingerprint where hash in (
                select cast(h as bigint) from jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)) as h)""";

    private final Sql sql;

    FingerprintTables(Mutiny.StatelessSession session) {
        this.sql = new Sql(session);
    }

    @Override
    public Uni<Void> save(Map<String, Fingerprints> fingerprints) {
        if (fingerprints.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        fingerprints.forEach((id, prints) -> {
            if (!prints.all().isEmpty()) {
                rows.add(Map.of("id", id, "prints", prints.all()));
            }
        });
        return sql.run(REMOVE, Map.of("ids", fingerprints.keySet())).chain(() -> sql.runFor(rows, ADD));
    }

    @Override
    public Uni<Map<Long, List<String>>> holders(Collection<Long> fingerprints) {
        return sql.rows(HOLDERS, Map.of("hashes", new HashSet<>(fingerprints))).map(rows -> {
            Map<Long, List<String>> holders = new HashMap<>();
            rows.forEach(row ->
                    holders.computeIfAbsent((Long) row[0], hash -> new ArrayList<>()).add((String) row[1]));
            return holders;
        });
    }

    @Override
    public Uni<Set<Long>> recurring(Collection<Long> fingerprints) {
        return sql.rows(RECURRING, Map.of("hashes", new HashSet<>(fingerprints))).map(rows -> {
            Set<Long> recurring = new HashSet<>();
            rows.forEach(row -> recurring.add((Long) row[0]));
            return recurring;
        });
    }

    @Override
    public Uni<Void> mark(Collection<Long> recurring, Collection<Long> noLonger) {
        return sql.runFor(noLonger, UNMARK).chain(() -> sql.runFor(recurring, MARK));
    }
}
