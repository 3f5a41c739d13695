package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.export.ExportFormat;
import io.wireloom.query.export.ExportFormat.Needs;
import io.wireloom.query.export.ExportRow;
import io.wireloom.query.export.KnownArticles;
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
     * @param known articles that were cited before; those of this page are added
     */
    public Uni<Page<ExportRow>> page(
            IncidentFilter filter, Cursor after, int limit, ExportFormat format, KnownArticles known) {
        Where where = IncidentConditions.of(filter, IncidentConditions.STORED).after(after, "incident_id");
        return sessions.withSession(session -> where.bindTo(
                        session.createNativeQuery(sql(where, format), Object[].class))
                .setParameter("most", limit + 1)
                .getResultList()
                .map(rows -> Page.of(rows, limit, row -> new Cursor(Rows.instant(row[1]), (String) row[0], ""))
                        .map(row -> row(row, format.needs())))
                .chain(page -> format.needs() == Needs.CITED_LINE
                        ? articles(session, page.items(), known).map(articles -> page.map(row -> row.with(articles)))
                        : Uni.createFrom().item(page)));
    }

    private static String sql(Where where, ExportFormat format) {
        boolean line = format.needs() == Needs.LINE || format.needs() == Needs.CITED_LINE;
        String order = " order by newest_key desc, incident_id desc";
        if (!line) {
            return "select incident_id, newest_key, " + (format.needs() == Needs.SUMMARY ? "summary" : "document")
                    + " from query.incident" + where.sql() + order + " limit :most";
        }
        return "with page as (select incident_id, newest_key from query.incident" + where.sql() + order
                + " limit :most) select incident_id, newest_key, line." + format.word() + ", line.articles,"
                + " case when line.incident_id is null then (select document from query.incident stored"
                + " where stored.incident_id = page.incident_id) end as document"
                + " from page left join query.incident_line line using (incident_id)" + order;
    }

    private static ExportRow row(Object[] row, Needs needs) {
        String text = (String) row[2];
        return switch (needs) {
            case SUMMARY -> ExportRow.stored(null, text);
            case DOCUMENT -> ExportRow.stored(text, null);
            case LINE, CITED_LINE ->
                text == null
                        ? ExportRow.stored((String) row[4], null)
                        : ExportRow.line(text, IncidentLines.articleIds((String) row[3]));
        };
    }

    /** The same rows with the summaries of their articles. */
    public Uni<List<ExportRow>> withArticles(List<ExportRow> rows) {
        return sessions.withSession(session -> articles(session, rows, new KnownArticles()))
                .map(articles -> rows.stream().map(row -> row.with(articles)).toList());
    }

    private static Uni<Map<String, ArticleSummary>> articles(
            Mutiny.Session session, List<ExportRow> rows, KnownArticles known) {
        Set<String> ids =
                rows.stream().flatMap(row -> row.articleIds().stream()).collect(Collectors.toSet());
        return ArticleRepository.summariesOf(session, known.missing(ids)).map(found -> known.of(ids, found));
    }
}
