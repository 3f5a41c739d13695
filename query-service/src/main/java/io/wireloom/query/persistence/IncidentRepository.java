package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads incidents. */
@ApplicationScoped
public class IncidentRepository {

    private static final String OF_ARTICLES =
            """
            select incident_id, revision, newest_key, summary from query.incident
             where state = 'active'
               and incident_id in (select incident_id from query.incident_claim where article_id = any(cast(:articles as text[])))
             order by newest_key desc, incident_id desc""";

    private final Mutiny.SessionFactory sessions;

    IncidentRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * One page of incidents, newest first.
     *
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<IncidentSummary>> list(IncidentFilter filter, Cursor cursor, int limit, String query) {
        Where where = IncidentConditions.of(filter, IncidentConditions.STORED).after(cursor, "incident_id");
        String sql = "select incident_id, revision, newest_key, summary from query.incident" + where.sql()
                + " order by newest_key desc, incident_id desc";
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, IncidentEntity.class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, limit, row -> new Cursor(row.newestKey, row.incidentId, query))
                        .map(row -> MessageCodec.read(row.summary, IncidentSummary.class)));
    }

    /** The incident in whatever state; null when there is none of that id. */
    public Uni<Incident> find(String incidentId) {
        return sessions.withSession(session -> Rows.text(
                                session, "select document from query.incident where incident_id = :incident")
                        .setParameter("incident", incidentId)
                        .getSingleResultOrNull())
                .map(document -> document == null ? null : MessageCodec.read(document, Incident.class));
    }

    /** The active incidents that hold claims of any of the articles, newest first. */
    static Uni<List<IncidentSummary>> ofArticles(Mutiny.Session session, Collection<String> articleIds) {
        if (articleIds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery(OF_ARTICLES, IncidentEntity.class)
                .setParameter("articles", articleIds.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> MessageCodec.read(row.summary, IncidentSummary.class))
                        .toList());
    }

    /** The incident of each of an article's claims, by claim id. */
    public Uni<Map<String, String>> byClaim(String articleId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select claim_id, min(incident_id) from query.incident_claim"
                                        + " where article_id = :article group by claim_id",
                                Object[].class)
                        .setParameter("article", articleId)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }

    /** The countries that active incidents lie in, sorted. */
    public Uni<List<String>> countries() {
        return sessions.withSession(session -> Rows.text(
                        session, "select distinct term from query.incident_term where kind = 'country' order by term")
                .getResultList());
    }
}
