package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.IncidentChange.Outline;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.query.alerts.Alert;
import io.wireloom.query.alerts.HeldAlert;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The alerts that standing searches have raised. */
@ApplicationScoped
public class AlertRepository {

    private static final String UPSERT =
            """
            insert into desk.alert (alert_id, search_id, incident_id, revision, seen, changed_at, document)
            select alert_id, search_id, incident_id, revision, false, changed_at, document
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(alert_id text, search_id text, incident_id text, revision integer, changed_at timestamptz, document text)
             where search_id in (select search_id from desk.search)
            on conflict (alert_id) do update
               set revision = excluded.revision, seen = false, changed_at = excluded.changed_at,
                   document = excluded.document""";

    private static final String MARK =
            """
            update desk.alert
               set seen = :seen,
                   base = case when :seen then cast(cast(document as jsonb) -> 'incident' as text) else base end
             where alert_id = :alert""";

    private final Mutiny.SessionFactory sessions;

    AlertRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * One page of alerts, the latest first.
     *
     * @param searchId only those of this search; null for all
     * @param seen only those that are marked, or not marked, as seen; null for all
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<Alert>> list(String searchId, Boolean seen, Cursor cursor, int limit, String query) {
        Where where = new Where().and("search_id = :search", "search", searchId);
        if (seen != null) {
            where.and(seen ? "seen" : "not seen");
        }
        if (cursor != null) {
            where.and("(changed_at, alert_id) < (:cursorKey, :cursorId)")
                    .bind("cursorKey", cursor.key())
                    .bind("cursorId", cursor.id());
        }
        String sql = "select document, seen from desk.alert" + where.sql() + " order by changed_at desc, alert_id desc";
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, Object[].class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(
                        rows.stream().map(AlertRepository::alert).toList(),
                        limit,
                        alert -> new Cursor(alert.changedAt(), alert.alertId(), query)));
    }

    /** Marks an alert as seen, or as not seen, and gives it back; null when there is none of that id. */
    public Uni<Alert> mark(String alertId, boolean seen) {
        return sessions.withTransaction(session -> NativeStatement.rows(session, MARK)
                .setParameter("seen", seen)
                .setParameter("alert", alertId)
                .executeUpdate()
                .chain(() -> NativeStatement.rows(
                                session, "select document, seen from desk.alert where alert_id = :alert")
                        .setParameter("alert", alertId)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : alert(row)));
    }

    /** The alerts about the incidents, by id, locked until the transaction ends. */
    static Uni<Map<String, HeldAlert>> held(Mutiny.Session session, Collection<String> incidentIds) {
        return NativeStatement.rows(
                        session,
                        "select document, seen, base from desk.alert"
                                + " where incident_id = any(cast(:incidents as text[])) order by alert_id for update")
                .setParameter("incidents", incidentIds.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new HeldAlert(
                                alert(row), row[2] == null ? null : MessageCodec.read((String) row[2], Outline.class)))
                        .collect(Collectors.toMap(held -> held.alert().alertId(), held -> held)));
    }

    static Uni<Void> write(Mutiny.Session session, List<Alert> alerts) {
        List<Map<String, Object>> rows = alerts.stream()
                .map(alert -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("alert_id", alert.alertId());
                    row.put("search_id", alert.searchId());
                    row.put("incident_id", alert.incidentId());
                    row.put("revision", alert.revision());
                    row.put("changed_at", alert.changedAt());
                    row.put("document", MessageCodec.writeText(alert));
                    return row;
                })
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : NativeStatement.rows(session, UPSERT)
                        .setParameter("rows", MessageCodec.writeText(rows))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private static Alert alert(Object[] row) {
        return MessageCodec.read((String) row[0], Alert.class).seen((Boolean) row[1]);
    }
}
