package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.decisions.DecisionFilter;
import io.wireloom.query.decisions.DecisionView;
import io.wireloom.query.decisions.Deliberation;
import io.wireloom.query.decisions.Proposal;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what the desk decided, and what a proposal is about. */
@ApplicationScoped
public class DecisionRepository {

    private static final String COLUMNS =
            "select d.decision_id, d.newest_key, d.undone_by, d.document from query.decision d";

    private final Mutiny.SessionFactory sessions;

    DecisionRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * One page of decisions, the latest first.
     *
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<DecisionView>> list(DecisionFilter filter, Cursor cursor, int limit, String query) {
        Where where = where(filter).after(cursor, "decision_id");
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(
                                COLUMNS + where.sql() + " order by newest_key desc, decision_id desc", Object[].class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, limit, row -> new Cursor(Rows.instant(row[1]), (String) row[0], query))
                        .map(DecisionRepository::view));
    }

    /** A decision; null when there is none of that id. */
    public Uni<DecisionView> find(String decisionId) {
        return sessions.withSession(
                        session -> session.createNativeQuery(COLUMNS + " where decision_id = :decision", Object[].class)
                                .setParameter("decision", decisionId)
                                .getSingleResultOrNull())
                .map(row -> row == null ? null : view(row));
    }

    /** What is known of what the proposal names. */
    public Uni<Deliberation.Known> known(Proposal proposal) {
        return incidents(proposal.incidents())
                .chain(incidents -> held(proposal.claims()).chain(claims -> (proposal.undoes() == null
                                ? Uni.createFrom().<DecisionView>nullItem()
                                : find(proposal.undoes()))
                        .map(target -> new Deliberation.Known(incidents, claims, target))));
    }

    private Uni<Map<String, Incident>> incidents(Collection<String> incidentIds) {
        return texts("select document from query.incident where incident_id = any(cast(:ids as text[]))", incidentIds)
                .map(documents -> documents.stream()
                        .map(document -> MessageCodec.read(document, Incident.class))
                        .collect(Collectors.toMap(Incident::incidentId, Function.identity())));
    }

    private Uni<Set<String>> held(Collection<String> claimIds) {
        return texts(
                        "select distinct claim_id from query.incident_claim where claim_id = any(cast(:ids as text[]))",
                        claimIds)
                .map(Set::copyOf);
    }

    private Uni<List<String>> texts(String sql, Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sessions.withSession(session -> Rows.text(session, sql)
                        .setParameter("ids", ids.toArray(String[]::new))
                        .getResultList());
    }

    private static Where where(DecisionFilter filter) {
        Where where = new Where()
                .and(
                        "d.decision_id in (select o.decision_id from query.decision_claim o"
                                + " join query.incident_claim i on i.claim_id = o.claim_id where i.incident_id = :incident)",
                        "incident",
                        filter.incident())
                .and(
                        "d.decision_id in (select decision_id from query.decision_claim where claim_id = :claim)",
                        "claim",
                        filter.claim())
                .and("d.decided_by = :by", "by", filter.by());
        return filter.standing() == null
                ? where
                : where.and(filter.standing() ? "d.undone_by is null" : "d.undone_by is not null");
    }

    private static DecisionView view(Object[] row) {
        return DecisionView.of(MessageCodec.read((String) row[3], DeskDecision.class), (String) row[2]);
    }
}
