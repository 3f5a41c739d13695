package io.wireloom.query.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import io.wireloom.query.webhooks.Attempt;
import io.wireloom.query.webhooks.Delivery;
import io.wireloom.query.webhooks.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is to be sent to webhooks, and what was. */
@ApplicationScoped
public class DeliveryRepository {

    private static final String COLUMNS =
            "delivery_id, webhook_id, event, state, attempts, created_at, next_at, last_status,"
                    + " last_error, delivered_at, body";

    private static final String INSERT =
            """
            insert into desk.delivery (delivery_id, webhook_id, event, body, state, attempts, created_at, since, next_at)
            select "deliveryId", "webhookId", event, body, 'pending', 0, :now, :now, :now
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r("deliveryId" text, "webhookId" text, event text, body text)
             where "webhookId" in (select webhook_id from desk.webhook)
            on conflict do nothing""";

    /**
     * Takes of each webhook that nothing is being sent to the delivery that has been due longest, so that a slow receiver holds up no
     * more than itself, and puts it off for as long as an attempt may take, so that no other instance takes it.
     */
    private static final String CLAIM =
            """
            with taken as (
              select w.webhook_id, w.url, w.secret, due.delivery_id
                from desk.webhook w
               cross join lateral (
                 select d.delivery_id, d.next_at from desk.delivery d
                  where d.webhook_id = w.webhook_id and d.state = 'pending' and d.next_at <= :now
                  order by d.next_at limit 1) due
               where w.busy_until is null or w.busy_until <= :now
               order by due.next_at
                 for update of w skip locked
               limit :most),
            busy as (
              update desk.webhook w set busy_until = :until from taken where w.webhook_id = taken.webhook_id)
            update desk.delivery d
               set next_at = :until, attempts = d.attempts + 1
              from taken
             where d.delivery_id = taken.delivery_id
            returning d.delivery_id, d.webhook_id, d.attempts, d.since, d.body, taken.url, taken.secret""";

    private static final String FREE =
            """
            update desk.webhook set busy_until = null
             where webhook_id = (select webhook_id from desk.delivery where delivery_id = :delivery)""";

    private static final String SETTLE =
            """
            update desk.delivery
               set state = :state, next_at = :next, last_status = cast(:status as integer),
                   last_error = cast(:error as text),
                   delivered_at = case when :state = 'delivered' then cast(:now as timestamptz) else delivered_at end
             where delivery_id = :delivery""";

    private static final String RESEND =
            """
            update desk.delivery set state = 'pending', attempts = 0, since = :now, next_at = :now
             where delivery_id = :delivery and webhook_id = :webhook""";

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    DeliveryRepository(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Puts deliveries into line. */
    public Uni<Void> add(List<Outgoing> outgoing) {
        return sessions.withTransaction(session -> add(session, outgoing, clock.instant()));
    }

    static Uni<Void> add(Mutiny.Session session, List<Outgoing> outgoing, Instant now) {
        return outgoing.isEmpty()
                ? Uni.createFrom().voidItem()
                : NativeStatement.rows(session, INSERT)
                        .setParameter("now", now)
                        .setParameter("rows", MessageCodec.writeText(outgoing))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /** Takes what is due, one of each webhook and at most so many, for as long as an attempt may take. */
    public Uni<List<Attempt>> claim(int most, Duration lease) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> NativeStatement.rows(session, CLAIM)
                .setParameter("now", now)
                .setParameter("until", now.plus(lease))
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Attempt(
                                (String) row[0],
                                (String) row[1],
                                (Integer) row[2],
                                Rows.instant(row[3]),
                                (String) row[4],
                                (String) row[5],
                                (String) row[6]))
                        .toList()));
    }

    /**
     * Notes how an attempt ended, and that the next delivery may go to its webhook.
     *
     * @param next when to try again; of no meaning when it is settled
     * @param status of the answer; null when there was none
     * @param error why it failed; null when it did not
     */
    public Uni<Void> settle(String deliveryId, Delivery.State state, Instant next, Integer status, String error) {
        return sessions.withTransaction(session -> NativeStatement.rows(session, SETTLE)
                        .setParameter("state", word(state))
                        .setParameter("next", next)
                        .setParameter("status", status)
                        .setParameter("error", error)
                        .setParameter("now", clock.instant())
                        .setParameter("delivery", deliveryId)
                        .executeUpdate()
                        .chain(() -> NativeStatement.rows(session, FREE)
                                .setParameter("delivery", deliveryId)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /** Puts a delivery into line anew, whatever became of it; false when there is none of that id. */
    public Uni<Boolean> resend(String webhookId, String deliveryId) {
        return sessions.withTransaction(session -> NativeStatement.rows(session, RESEND)
                        .setParameter("now", clock.instant())
                        .setParameter("delivery", deliveryId)
                        .setParameter("webhook", webhookId)
                        .executeUpdate())
                .map(rows -> rows > 0);
    }

    /**
     * One page of a webhook's deliveries, the newest first.
     *
     * @param state only those in this state; null for all
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<Delivery>> list(String webhookId, String state, Cursor cursor, int limit, String query) {
        Where where =
                new Where().and("webhook_id = :webhook", "webhook", webhookId).and("state = :state", "state", state);
        if (cursor != null) {
            where.and("(created_at, delivery_id) < (:cursorKey, :cursorId)")
                    .bind("cursorKey", cursor.key())
                    .bind("cursorId", cursor.id());
        }
        String sql = "select " + COLUMNS + " from desk.delivery" + where.sql()
                + " order by created_at desc, delivery_id desc";
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, Object[].class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, limit, row -> new Cursor(Rows.instant(row[5]), (String) row[0], query))
                        .map(DeliveryRepository::delivery));
    }

    /** Forgets settled deliveries that are older than that. */
    public Uni<Integer> forget(Duration age) {
        return sessions.withTransaction(session -> NativeStatement.rows(
                        session, "delete from desk.delivery where state <> 'pending' and created_at < :before")
                .setParameter("before", clock.instant().minus(age))
                .executeUpdate());
    }

    private static String word(Delivery.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Delivery delivery(Object[] row) {
        Delivery.State state = Delivery.State.valueOf(((String) row[3]).toUpperCase(Locale.ROOT));
        return new Delivery(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                state,
                (Integer) row[4],
                Rows.instant(row[5]),
                state == Delivery.State.PENDING ? Rows.instant(row[6]) : null,
                (Integer) row[7],
                (String) row[8],
                Rows.instant(row[9]),
                MessageCodec.read((String) row[10], JsonNode.class));
    }
}
