package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.wireloom.contracts.IncidentChange;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.query.alerts.Alert;
import io.wireloom.query.stream.Change;
import io.wireloom.query.stream.Side;
import io.wireloom.query.telling.Audience;
import io.wireloom.query.telling.News;
import io.wireloom.query.telling.Telling;
import io.wireloom.query.telling.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Tells those outside what changed, in the order of the change log: the topic first, and once that has it, in one transaction, what
 * webhooks and standing searches make of it and how far it has been told. A crash in between tells the topic again, under the same
 * ids. One instance does it at a time.
 */
@ApplicationScoped
public class TellingLog {

    private static final int BATCH = 200;

    private static final String POSITION =
            """
            select g.id, coalesce(p.change_id, 0), (select coalesce(max(id), 0) from query.change)
              from query.generation g left join desk.told_position p on p.generation = g.id""";

    private static final String ADVANCE =
            """
            insert into desk.told_position (generation, change_id) values (:generation, :position)
            on conflict (generation) do update set change_id = excluded.change_id""";

    private static final String REMEMBER =
            """
            insert into desk.told (incident_id, revision, side)
            select incident_id, revision, side
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(incident_id text, revision bigint, side text)
            on conflict (incident_id) do update set revision = excluded.revision, side = excluded.side""";

    private static final String REMEMBER_WITHDRAWALS =
            """
            insert into desk.told_withdrawal (change_id)
            select change from jsonb_array_elements_text(cast(cast(:changes as text) as jsonb)) as r(change)
            on conflict do nothing""";

    private final Mutiny.SessionFactory sessions;
    private final ChangeLog changes;
    private final Clock clock;

    TellingLog(Mutiny.SessionFactory sessions, ChangeLog changes, Clock clock) {
        this.sessions = sessions;
        this.changes = changes;
        this.clock = clock;
    }

    /** How far it has been told, in which read model, and how far that goes. */
    private record Position(String generation, long told, long last) {}

    /**
     * Tells what comes next, at most a batch.
     *
     * @param publish puts changes on the topic; completes when the broker has them
     * @return whether there may be more to tell
     */
    public Uni<Boolean> tell(Function<List<IncidentChange>, Uni<Void>> publish) {
        return sessions.withTransaction(session -> position(session)
                .chain(position -> position.told() >= position.last()
                        ? Uni.createFrom().item(false)
                        : lock(session)
                                .chain(locked -> locked
                                        ? position(session).chain(now -> tell(session, now, publish))
                                        : Uni.createFrom().item(false))));
    }

    private static Uni<Position> position(Mutiny.Session session) {
        return NativeStatement.rows(session, POSITION)
                .getSingleResult()
                .map(row -> new Position((String) row[0], (Long) row[1], (Long) row[2]));
    }

    private static Uni<Boolean> lock(Mutiny.Session session) {
        return NativeStatement.column(
                        session,
                        "select pg_try_advisory_xact_lock(hashtextextended('wireloom.query.telling', 0))",
                        Boolean.class)
                .getSingleResult();
    }

    private Uni<Boolean> tell(
            Mutiny.Session session, Position position, Function<List<IncidentChange>, Uni<Void>> publish) {
        return audience(session).chain(audience -> ChangeLog.after(session, position.told(), BATCH, audience.lookups())
                .chain(batch -> batch.isEmpty()
                        ? Uni.createFrom().item(false)
                        : telling(session, batch)
                                .chain(telling -> tell(session, batch, telling, audience, publish))
                                .chain(() -> advance(session, position, batch))
                                .replaceWith(batch.size() == BATCH)));
    }

    private static Uni<Audience> audience(Mutiny.Session session) {
        return WebhookRepository.active(session)
                .chain(webhooks -> SearchRepository.all(session).map(searches -> new Audience(webhooks, searches)));
    }

    private Uni<Void> tell(
            Mutiny.Session session,
            List<Change> batch,
            Telling telling,
            Audience audience,
            Function<List<IncidentChange>, Uni<Void>> publish) {
        List<News> news =
                batch.stream().flatMap(change -> telling.next(change).stream()).toList();
        if (news.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Context context = Vertx.currentContext();
        return publish.apply(news.stream().map(News::told).toList())
                .emitOn(task -> context.runOnContext(ready -> task.run()))
                .chain(() -> remember(session, telling))
                .chain(() -> DeliveryRepository.add(session, audience.ofChanges(news), clock.instant()))
                .chain(() -> AlertRepository.held(session, incidents(news)))
                .map(held -> audience.alerts(news, held))
                .chain(alerts -> raise(session, alerts, audience));
    }

    private static Set<String> incidents(List<News> news) {
        return news.stream().map(one -> one.told().incidentId()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Uni<Telling> telling(Mutiny.Session session, List<Change> batch) {
        Set<String> incidents = new TreeSet<>();
        Set<String> withdrawals = new TreeSet<>();
        batch.stream().filter(change -> change.sides() != null).forEach(change -> {
            incidents.add(change.subjectId());
            if (change.kind() == Change.Kind.CLAIMS_WITHDRAWN) {
                withdrawals.add(Telling.idOf(change));
            }
        });
        return incidents.isEmpty()
                ? Uni.createFrom().item(new Telling(Map.of(), Set.of()))
                : told(session, incidents)
                        .chain(told -> toldWithdrawals(session, withdrawals).map(known -> new Telling(told, known)));
    }

    private static Uni<Map<String, Told>> told(Mutiny.Session session, Collection<String> incidentIds) {
        return NativeStatement.rows(
                        session,
                        "select incident_id, revision, side from desk.told"
                                + " where incident_id = any(cast(:incidents as text[]))")
                .setParameter("incidents", incidentIds.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Told(
                                (String) row[0],
                                (Long) row[1],
                                row[2] == null ? null : MessageCodec.read((String) row[2], Side.class)))
                        .collect(Collectors.toMap(Told::incidentId, told -> told)));
    }

    private static Uni<Set<String>> toldWithdrawals(Mutiny.Session session, Set<String> changeIds) {
        return changeIds.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : Rows.text(
                                session,
                                "select change_id from desk.told_withdrawal where change_id = any(cast(:changes as text[]))")
                        .setParameter("changes", changeIds.toArray(String[]::new))
                        .getResultList()
                        .map(Set::copyOf);
    }

    private static Uni<Void> remember(Mutiny.Session session, Telling telling) {
        List<Map<String, Object>> rows = telling.told().values().stream()
                .map(told -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("incident_id", told.incidentId());
                    row.put("revision", told.revision());
                    row.put("side", MessageCodec.writeText(told.side()));
                    return row;
                })
                .toList();
        return NativeStatement.rows(session, REMEMBER)
                .setParameter("rows", MessageCodec.writeText(rows))
                .executeUpdate()
                .chain(() -> NativeStatement.rows(session, REMEMBER_WITHDRAWALS)
                        .setParameter("changes", MessageCodec.writeText(telling.toldWithdrawals()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Writes alerts; what the stream is told of them comes last, as it holds the change log's lock. */
    private Uni<Void> raise(Mutiny.Session session, List<Alert> alerts, Audience audience) {
        Uni<Void> written = AlertRepository.write(session, alerts)
                .chain(() -> DeliveryRepository.add(session, audience.ofAlerts(alerts), clock.instant()));
        for (Alert alert : alerts) {
            written = written.chain(
                    () -> changes.append(session, Change.Kind.ALERT, alert.alertId(), MessageCodec.writeText(alert)));
        }
        return written;
    }

    private static Uni<Void> advance(Mutiny.Session session, Position position, List<Change> batch) {
        return NativeStatement.rows(session, ADVANCE)
                .setParameter("generation", position.generation())
                .setParameter("position", batch.get(batch.size() - 1).id())
                .executeUpdate()
                .replaceWithVoid();
    }
}
