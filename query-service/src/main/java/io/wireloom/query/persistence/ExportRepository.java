package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.export.ExportFormat.Needs;
import io.wireloom.query.export.ExportRow;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads incidents for export: page after page in the order of the list, and of each only what the format needs. */
@ApplicationScoped
public class ExportRepository {

    private final Mutiny.SessionFactory sessions;

    ExportRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** How many incidents a filter finds. */
    public Uni<Long> count(IncidentFilter filter) {
        Where where = IncidentConditions.of(filter, IncidentConditions.STORED);
        return sessions.withSession(session -> where.bindTo(
                        session.createNativeQuery("select count(*) from query.incident" + where.sql(), Long.class))
                .getSingleResult());
    }

    /** Where in the order of the list an incident stands now; null when it is not known. */
    public Uni<Cursor> placeOf(String incidentId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select newest_key, incident_id from query.incident where incident_id = :incident",
                                Object[].class)
                        .setParameter("incident", incidentId)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : new Cursor(Rows.instant(row[0]), (String) row[1], ""));
    }

    /**
     * The rows after a cursor, newest first.
     *
     * @param after null for the first
     */
    public Uni<Page<ExportRow>> page(IncidentFilter filter, Cursor after, int limit, Needs needs) {
        Where where = IncidentConditions.of(filter, IncidentConditions.STORED).after(after, "incident_id");
        String column = needs == Needs.SUMMARY ? "summary" : "document";
        String sql = "select incident_id, newest_key, " + column + " from query.incident" + where.sql()
                + " order by newest_key desc, incident_id desc";
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, Object[].class))
                .setMaxResults(limit + 1)
                .getResultList()
                .map(rows -> Page.of(rows, limit, row -> new Cursor(Rows.instant(row[1]), (String) row[0], ""))
                        .map(row -> needs == Needs.SUMMARY
                                ? ExportRow.stored(null, (String) row[2])
                                : ExportRow.stored((String) row[2], null)))
                .chain(page -> needs == Needs.ARTICLES
                        ? articles(session, page.items()).map(articles -> page.map(row -> row.with(articles)))
                        : Uni.createFrom().item(page)));
    }

    /** The same rows with the summaries of their articles. */
    public Uni<List<ExportRow>> withArticles(List<ExportRow> rows) {
        return sessions.withSession(session -> articles(session, rows))
                .map(articles -> rows.stream().map(row -> row.with(articles)).toList());
    }

    private static Uni<Map<String, ArticleSummary>> articles(Mutiny.Session session, List<ExportRow> rows) {
        Set<String> ids = rows.stream()
                .flatMap(row -> row.incident().articleIds().stream())
                .collect(Collectors.toSet());
        return ArticleRepository.summariesOf(session, ids);
    }
}
