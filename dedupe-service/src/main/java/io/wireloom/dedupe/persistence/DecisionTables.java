package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.weaving.DecisionStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Decisions of the desk, and which claims each names. */
final class DecisionTables implements DecisionStore {

    private static final String IDS = "select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb))";

    private static final String BY_ID = "select body from dedupe.decision where decision_id in (" + IDS + ")";

    private static final String SAVE =
            """
            insert into dedupe.decision (decision_id, undoes, body)
            select r."decisionId", r.undoes, r.body
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("decisionId" text, undoes text, body text)
            on conflict (decision_id) do update set undoes = excluded.undoes, body = excluded.body""";

    private static final String CLEAR_CLAIMS =
            """
            delete from dedupe.decision_claim where decision_id in (
                select jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)))""";

    private static final String ADD_CLAIMS =
            """
            insert into dedupe.decision_claim (decision_id, claim_id)
            select r."decisionId", r."claimId"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("decisionId" text, "claimId" text)
            on conflict do nothing""";

    private static final String ABOUT =
            """
            with recursive found(id) as (
                select decision_id from dedupe.decision_claim where claim_id in (IDS)
                union
                select d.decision_id from dedupe.decision d join found on d.undoes = found.id)
            select d.body from dedupe.decision d join found on d.decision_id = found.id order by d.decision_id"""
                    .replace("IDS", IDS);

    private static final String CLAIMS_OF =
            """
            with recursive found(id) as (
                IDS
                union
                select d.undoes from dedupe.decision d join found on d.decision_id = found.id where d.undoes is not null)
            select distinct c.claim_id from dedupe.decision_claim c join found on c.decision_id = found.id"""
                    .replace("IDS", IDS);

    private final Sql sql;

    DecisionTables(Mutiny.StatelessSession session) {
        this.sql = new Sql(session);
    }

    @Override
    public Uni<Map<String, DeskDecision>> decisions(Collection<String> decisionIds) {
        return sql.texts(BY_ID, Map.of("ids", decisionIds)).map(bodies -> read(bodies).stream()
                .collect(Collectors.toMap(DeskDecision::decisionId, decision -> decision)));
    }

    @Override
    public Uni<Void> saveDecisions(Collection<DeskDecision> decisions) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, String>> claims = new ArrayList<>();
        for (DeskDecision decision : decisions) {
            String id = decision.decisionId();
            Map<String, Object> row = new HashMap<>();
            row.put("decisionId", id);
            row.put("undoes", decision.undoes());
            row.put("body", MessageCodec.writeText(decision));
            rows.add(row);
            Stream.concat(decision.claimIds().stream(), decision.otherClaimIds().stream())
                    .forEach(claim -> claims.add(Map.of("decisionId", id, "claimId", claim)));
        }
        List<String> ids = decisions.stream().map(DeskDecision::decisionId).toList();
        return sql.runFor(rows, SAVE)
                .chain(() -> sql.runFor(ids, CLEAR_CLAIMS))
                .chain(() -> sql.runFor(claims, ADD_CLAIMS));
    }

    @Override
    public Uni<List<DeskDecision>> about(Collection<String> claimIds) {
        return sql.texts(ABOUT, Map.of("ids", claimIds)).map(DecisionTables::read);
    }

    @Override
    public Uni<List<String>> claimsOf(Collection<String> decisionIds) {
        return sql.texts(CLAIMS_OF, Map.of("ids", decisionIds));
    }

    private static List<DeskDecision> read(List<String> bodies) {
        return bodies.stream().map(body -> Sql.read(body, DeskDecision.class)).toList();
    }
}
