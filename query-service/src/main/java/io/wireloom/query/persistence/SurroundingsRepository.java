package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.copies.Taken;
import io.wireloom.query.desk.incident.Surroundings;
import io.wireloom.query.incidents.Named;
import io.wireloom.query.withdrawals.Withdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what an incident page shows besides the incident. */
@ApplicationScoped
public class SurroundingsRepository {

    private static final int LOSSES = 20;
    private static final int REVISIONS = 50;

    private static final String TAKEN =
            """
            select article_id, cast(document as json) ->> 'of', cast(document as json) ->> 'relation'
              from query.article_copies where article_id = any(cast(:ids as text[])) order by article_id""";

    /** A claim that denies may be in several incidents; one of them is named. */
    private static final String HOLDING =
            """
            select distinct on (c.claim_id) c.claim_id, i.incident_id, i.title
              from query.incident_claim c join query.incident i on i.incident_id = c.incident_id
             where c.claim_id = any(cast(:ids as text[])) and i.state <> 'dissolved' order by c.claim_id, i.incident_id""";

    private static final String INCIDENTS =
            """
            select incident_id, incident_id, title
              from query.incident where incident_id = any(cast(:ids as text[]))""";

    private final Mutiny.SessionFactory sessions;
    private final WithdrawalLog withdrawals;

    SurroundingsRepository(Mutiny.SessionFactory sessions, WithdrawalLog withdrawals) {
        this.sessions = sessions;
        this.withdrawals = withdrawals;
    }

    /** What is known around an incident. */
    public Uni<Surroundings> of(Incident incident) {
        return withdrawals
                .ofIncident(incident.incidentId(), null, LOSSES, "")
                .chain(losses -> sessions.withSession(session -> of(session, incident, losses.items())));
    }

    private static Uni<Surroundings> of(Mutiny.Session session, Incident incident, List<Withdrawal> losses) {
        List<String> articles = Stream.concat(
                        incident.articleIds().stream(),
                        losses.stream().map(taken -> taken.loss().articleId()))
                .distinct()
                .toList();
        List<String> claims = Stream.concat(
                        incident.nearMisses().stream().map(Incident.NearMiss::otherClaimId),
                        incident.related().stream().map(Incident.Related::otherClaimId))
                .distinct()
                .toList();
        List<String> incidents = Stream.concat(incident.predecessors().stream(), incident.successors().stream())
                .toList();
        return taken(session, incident.articleIds()).chain(taken -> ArticleRepository.summariesOf(
                        session,
                        Stream.concat(articles.stream(), taken.stream().map(Taken::original))
                                .distinct()
                                .toList())
                .chain(summaries -> named(session, HOLDING, claims)
                        .chain(holding -> named(session, INCIDENTS, incidents)
                                .chain(named -> ChangeLog.ofIncident(session, incident.incidentId(), REVISIONS)
                                        .map(revisions -> new Surroundings(
                                                summaries, taken, holding, named, losses, revisions))))));
    }

    private static Uni<List<Taken>> taken(Mutiny.Session session, Collection<String> articleIds) {
        return rows(session, TAKEN, articleIds).map(rows -> rows.stream()
                .filter(row -> row[1] != null)
                .map(row -> new Taken(
                        (String) row[0],
                        (String) row[1],
                        MessageCodec.read(MessageCodec.writeText(row[2]), Relation.class)))
                .toList());
    }

    private static Uni<Map<String, Named>> named(Mutiny.Session session, String sql, Collection<String> ids) {
        return rows(session, sql, ids).map(rows -> rows.stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new Named((String) row[1], row[2] == null ? "Untitled incident" : (String) row[2]))));
    }

    private static Uni<List<Object[]>> rows(Mutiny.Session session, String sql, Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createNativeQuery(sql, Object[].class)
                        .setParameter("ids", ids.toArray(String[]::new))
                        .getResultList();
    }
}
