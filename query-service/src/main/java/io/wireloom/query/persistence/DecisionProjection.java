package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.StandingDecisions;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.query.decisions.DecisionView;
import io.wireloom.query.stream.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes what the desk decided, and keeps for each decision whether it stands. */
@ApplicationScoped
public class DecisionProjection {

    /** One at a time, as one may undo another; they are few. */
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended('wireloom.query.decisions', 0)) as text)";

    private static final String UPSERT =
            """
            insert into query.decision (decision_id, undoes, decided_by, newest_key, document)
            select decision_id, undoes, decided_by, newest_key, document
              from jsonb_to_record(cast(cast(:row as text) as jsonb))
                as r(decision_id text, undoes text, decided_by text, newest_key timestamptz, document text)
            on conflict (decision_id) do update
               set undoes = excluded.undoes, decided_by = excluded.decided_by, newest_key = excluded.newest_key,
                   document = excluded.document""";

    private static final String INSERT_CLAIMS =
            """
            insert into query.decision_claim (decision_id, claim_id)
            select :decision, jsonb_array_elements_text(cast(cast(:claims as text) as jsonb))""";

    /** Whatever undoes one of them, or is undone by it, in any number of steps. */
    private static final String CHAIN =
            """
            with recursive chain(id) as (
                select cast(:decision as text)
                union
                select case when d.decision_id = chain.id then d.undoes else d.decision_id end
                  from query.decision d join chain on d.undoes = chain.id
                       or (d.decision_id = chain.id and d.undoes is not null))
            select d.document from query.decision d join chain on d.decision_id = chain.id""";

    private static final String SETTLE =
            """
            update query.decision d set undone_by = r.undone_by
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(decision_id text, undone_by text)
             where d.decision_id = r.decision_id""";

    private final Mutiny.SessionFactory sessions;
    private final ChangeLog changes;

    DecisionProjection(Mutiny.SessionFactory sessions, ChangeLog changes) {
        this.sessions = sessions;
        this.changes = changes;
    }

    /** Takes in a decision. */
    public Uni<Outcome> apply(DeskDecision decision) {
        return sessions.withTransaction(session -> Rows.text(session, LOCK)
                .getSingleResultOrNull()
                .chain(() -> Rows.text(session, "select document from query.decision where decision_id = :decision")
                        .setParameter("decision", decision.decisionId())
                        .getSingleResultOrNull())
                .chain(held -> held != null && !before(decision, held)
                        ? Uni.createFrom().item(Outcome.DUPLICATE)
                        : write(session, decision).replaceWith(Outcome.PUBLISHED)));
    }

    private static boolean before(DeskDecision decision, String held) {
        return StandingDecisions.FIRST.compare(decision, MessageCodec.read(held, DeskDecision.class)) < 0;
    }

    private Uni<Void> write(Mutiny.Session session, DeskDecision decision) {
        String id = decision.decisionId();
        Set<String> claims = new TreeSet<>(decision.claimIds());
        claims.addAll(decision.otherClaimIds());
        return NativeStatement.rows(session, UPSERT)
                .setParameter("row", row(decision))
                .executeUpdate()
                .chain(() -> NativeStatement.rows(
                                session, "delete from query.decision_claim where decision_id = :decision")
                        .setParameter("decision", id)
                        .executeUpdate())
                .chain(() -> NativeStatement.rows(session, INSERT_CLAIMS)
                        .setParameter("decision", id)
                        .setParameter("claims", MessageCodec.writeText(claims))
                        .executeUpdate())
                .chain(() ->
                        Rows.text(session, CHAIN).setParameter("decision", id).getResultList())
                .chain(documents -> settle(session, decision, documents));
    }

    private Uni<Void> settle(Mutiny.Session session, DeskDecision decision, List<String> documents) {
        List<DeskDecision> chain = documents.stream()
                .map(document -> MessageCodec.read(document, DeskDecision.class))
                .toList();
        Map<String, String> undone = StandingDecisions.undone(chain);
        List<Map<String, String>> rows = new ArrayList<>();
        chain.forEach(one -> {
            Map<String, String> row = new HashMap<>();
            row.put("decision_id", one.decisionId());
            row.put("undone_by", undone.get(one.decisionId()));
            rows.add(row);
        });
        DecisionView view = DecisionView.of(decision, undone.get(decision.decisionId()));
        return NativeStatement.rows(session, SETTLE)
                .setParameter("rows", MessageCodec.writeText(rows))
                .executeUpdate()
                .chain(() -> changes.append(
                        session, Change.Kind.DECISION_MADE, decision.decisionId(), MessageCodec.writeText(view)));
    }

    private static String row(DeskDecision decision) {
        Map<String, Object> row = new HashMap<>();
        row.put("decision_id", decision.decisionId());
        row.put("undoes", decision.undoes());
        row.put("decided_by", Rows.clean(decision.by()));
        row.put("newest_key", decision.decidedAt());
        row.put("document", MessageCodec.writeText(decision));
        return MessageCodec.writeText(row);
    }
}
