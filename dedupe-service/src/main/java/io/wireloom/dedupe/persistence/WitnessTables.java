package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.dedupe.weaving.WitnessStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The articles that show fingerprints to recur. */
final class WitnessTables implements WitnessStore {

    private static final String WITNESSED =
            """
            select cast(hash as text) from dedupe.witness where article_id in (
                select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    private static final String CLEAR =
            """
            delete from dedupe.witness where hash in (
                select cast(h as bigint) from jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)) as h)""";

    private static final String ADD =
            """
            insert into dedupe.witness (hash, article_id)
            select r.hash, r.id from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(hash bigint, id text)""";

    private final Sql sql;

    WitnessTables(Mutiny.StatelessSession session) {
        this.sql = new Sql(session);
    }

    @Override
    public Uni<Set<Long>> witnessed(Collection<String> articleIds) {
        return sql.texts(WITNESSED, Map.of("ids", articleIds))
                .map(hashes -> hashes.stream().map(Long::valueOf).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> saveWitnesses(Map<Long, List<String>> witnesses) {
        List<Map<String, Object>> rows = new ArrayList<>();
        witnesses.forEach((hash, ids) -> ids.forEach(id -> rows.add(Map.of("hash", hash, "id", id))));
        return sql.runFor(witnesses.keySet(), CLEAR).chain(() -> sql.runFor(rows, ADD));
    }
}
