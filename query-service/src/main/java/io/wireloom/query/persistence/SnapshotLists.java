package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.asof.Snapshot;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.incidents.IncidentTerms;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Lists the incidents of a snapshot. The database finds them, in rows that come with the query and by the very conditions that find
 * stored ones, so that a filter means the same at every moment.
 */
@ApplicationScoped
public class SnapshotLists {

    private static final String ROWS =
            """
            with incident_term as (
              select * from jsonb_to_recordset(cast(cast(:terms as text) as jsonb)) as t(kind text, term text, incident_id text)),
            incident as (
              select r.*, case when lat is null or lon is null then null else point(lon, lat) end as location,
                     to_tsvector('english', coalesce(words, '')) as search
                from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                  as r(incident_id text, state text, type text, subtype text, grade text, origins integer, start_day date,
                       end_day date, newest_key timestamptz, words text, lat float8, lon float8))
            select incident_id, newest_key from incident""";

    private final Mutiny.SessionFactory sessions;

    SnapshotLists(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * One page of the incidents, newest first.
     *
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<Incident>> list(Snapshot snapshot, IncidentFilter filter, Cursor cursor, int limit, String query) {
        Where where = IncidentRepository.where(filter, "incident_term").after(cursor, "incident_id");
        where.bind("rows", rows(snapshot, filter.q() != null));
        where.bind("terms", terms(snapshot, filter));
        String sql = ROWS + where.sql() + " order by newest_key desc, incident_id desc";
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, Object[].class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(found -> Page.of(found, limit, row -> new Cursor(Rows.instant(row[1]), (String) row[0], query))
                        .map(row -> snapshot.incidents().get((String) row[0])));
    }

    private static String rows(Snapshot snapshot, boolean withWords) {
        List<Map<String, Object>> rows = new ArrayList<>();
        snapshot.incidents().values().forEach(incident -> {
            Map<String, Object> row = IncidentProjection.columns(incident, IncidentSummary.of(incident));
            if (!withWords) {
                row.remove("words");
            }
            rows.add(row);
        });
        return MessageCodec.writeText(rows);
    }

    private static String terms(Snapshot snapshot, IncidentFilter filter) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (filter.actor() != null || filter.place() != null || filter.country() != null) {
            snapshot.incidents().values().forEach(incident -> IncidentTerms.of(incident)
                    .forEach(term -> rows.add(
                            Map.of("kind", term.kind(), "term", term.term(), "incident_id", incident.incidentId()))));
        }
        return MessageCodec.writeText(rows);
    }
}
