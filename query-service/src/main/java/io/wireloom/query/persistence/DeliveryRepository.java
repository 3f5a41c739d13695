package io.wireloom.query.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import io.wireloom.query.webhooks.Attempt;
import io.wireloom.query.webhooks.Delivery;
import io.wireloom.query.webhooks.Outgoing;
import io.wireloom.query.webhooks.Secret;
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

    /** Takes deliveries that are due and puts each off for as long as an attempt may take, so that no other instance takes it. */
    private static final String CLAIM =
            """
            update desk.delivery d
               set next_at = :until, attempts = d.attempts + 1
              from (select delivery_id from desk.delivery
                     where state = 'pending' and next_at <= :now
                     order by next_at
                       for update skip locked
                     limit :most) due,
                   desk.webhook w
             where d.delivery_id = due.delivery_id and w.webhook_id = d.webhook_id
            returning d.delivery_id, d.attempts, d.since, d.body, w.url, w.secret""";

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
                : session.createNativeQuery(INSERT)
                        .setParameter("now", now)
                        .setParameter("rows", MessageCodec.writeText(outgoing))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /** Takes what is due, at most so many, for as long as an attempt may take. */
    public Uni<List<Attempt>> claim(int most, Duration lease) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("now", now)
                .setParameter("until", now.plus(lease))
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Attempt(
                                (String) row[0],
                                (Integer) row[1],
                                Rows.instant(row[2]),
                                (String) row[3],
                                (String) row[4],
                                new Secret((String) row[5])))
                        .toList()));
    }

    /**
     * Notes how an attempt ended.
     *
     * @param next when to try again; of no meaning when it is settled
     * @param status of the answer; null when there was none
     * @param error why it failed; null when it did not
     */
    public Uni<Void> settle(String deliveryId, Delivery.State state, Instant next, Integer status, String error) {
        return sessions.withTransaction(session -> session.createNativeQuery(SETTLE)
                        .setParameter("state", word(state))
                        .setParameter("next", next)
                        .setParameter("status", status)
                        .setParameter("error", error)
                        .setParameter("now", clock.instant())
                        .setParameter("delivery", deliveryId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Puts a delivery into line anew, whatever became of it; false when there is none of that id. */
    public Uni<Boolean> resend(String webhookId, String deliveryId) {
        return sessions.withTransaction(session -> session.createNativeQuery(RESEND)
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
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "delete from desk.delivery where state <> 'pending' and created_at < :before")
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
