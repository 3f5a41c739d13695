package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import io.wireloom.query.webhooks.Seal;
import io.wireloom.query.webhooks.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The webhooks that readers have set up. */
@ApplicationScoped
public class WebhookRepository {

    private static final String COLUMNS = "webhook_id, url, filter, search_id, events, state, created_at";

    private static final String INSERT =
            """
            insert into desk.webhook (webhook_id, url, filter, search_id, events, state, created_at, secret)
            values (:webhook, :url, :filter, cast(:search as text), :events, :state, :at, :secret)""";

    private static final String UPDATE =
            """
            update desk.webhook
               set url = :url, filter = :filter, search_id = cast(:search as text), events = :events, state = :state,
                   secret = coalesce(cast(:secret as text), secret)
             where webhook_id = :webhook""";

    private static final String RESEAL =
            """
            update desk.webhook w set secret = r.secret
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(webhook_id text, secret text)
             where w.webhook_id = r.webhook_id""";

    private final Mutiny.SessionFactory sessions;
    private final Seal seal;

    WebhookRepository(Mutiny.SessionFactory sessions, Seal seal) {
        this.sessions = sessions;
        this.seal = seal;
    }

    /**
     * Keeps a new webhook.
     *
     * @throws io.wireloom.query.webhooks.NoKeyException when its secret cannot be sealed
     */
    public Uni<Webhook> keep(Webhook webhook) {
        String secret = seal.seal(webhook.webhookId(), webhook.secret());
        return sessions.withTransaction(session -> written(session, INSERT, webhook, secret)
                        .setParameter("at", webhook.createdAt())
                        .executeUpdate())
                .replaceWith(webhook);
    }

    /**
     * Keeps a webhook as it is now; where its secret is null, with the one that it had.
     *
     * @throws io.wireloom.query.webhooks.NoKeyException when a new secret cannot be sealed
     */
    public Uni<Webhook> change(Webhook webhook) {
        String secret = webhook.secret() == null ? null : seal.seal(webhook.webhookId(), webhook.secret());
        return sessions.withTransaction(
                        session -> written(session, UPDATE, webhook, secret).executeUpdate())
                .replaceWith(webhook);
    }

    private static NativeStatement<Object[]> written(
            Mutiny.Session session, String sql, Webhook webhook, String secret) {
        return NativeStatement.rows(session, sql)
                .setParameter("webhook", webhook.webhookId())
                .setParameter("url", webhook.url())
                .setParameter("filter", webhook.filter())
                .setParameter("search", webhook.searchId())
                .setParameter("events", String.join(" ", webhook.events()))
                .setParameter("state", word(webhook.state()))
                .setParameter("secret", secret);
    }

    /** Seals with the first key what stands in the clear or is sealed with another; how many there were. */
    public Uni<Integer> sealAnew() {
        return sessions.withTransaction(session -> NativeStatement.rows(
                        session, "select webhook_id, secret from desk.webhook order by webhook_id for update")
                .getResultList()
                .chain(rows -> {
                    List<Map<String, String>> stale = rows.stream()
                            .filter(row -> seal.isStale((String) row[1]))
                            .map(row -> sealed((String) row[0], (String) row[1]))
                            .toList();
                    return NativeStatement.rows(session, RESEAL)
                            .setParameter("rows", MessageCodec.writeText(stale))
                            .executeUpdate();
                }));
    }

    private Map<String, String> sealed(String webhookId, String stored) {
        return Map.of("webhook_id", webhookId, "secret", seal.seal(webhookId, seal.open(webhookId, stored)));
    }

    /** Forgets a webhook with what is still to be sent to it; false when there is none of that id. */
    public Uni<Boolean> forget(String webhookId) {
        return sessions.withTransaction(
                        session -> NativeStatement.rows(session, "delete from desk.webhook where webhook_id = :webhook")
                                .setParameter("webhook", webhookId)
                                .executeUpdate())
                .map(rows -> rows > 0);
    }

    /** The webhook; null when there is none of that id. */
    public Uni<Webhook> find(String webhookId) {
        return sessions.withSession(session -> NativeStatement.rows(
                                session, "select " + COLUMNS + " from desk.webhook where webhook_id = :webhook")
                        .setParameter("webhook", webhookId)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : webhook(row));
    }

    /**
     * One page of webhooks, the newest first.
     *
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<Webhook>> list(Cursor cursor, int limit, String query) {
        Where where = new Where();
        if (cursor != null) {
            where.and("(created_at, webhook_id) < (:cursorKey, :cursorId)")
                    .bind("cursorKey", cursor.key())
                    .bind("cursorId", cursor.id());
        }
        String sql =
                "select " + COLUMNS + " from desk.webhook" + where.sql() + " order by created_at desc, webhook_id desc";
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, Object[].class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, limit, row -> new Cursor(Rows.instant(row[6]), (String) row[0], query))
                        .map(WebhookRepository::webhook));
    }

    /** All that something is sent to. */
    static Uni<List<Webhook>> active(Mutiny.Session session) {
        return NativeStatement.rows(session, "select " + COLUMNS + " from desk.webhook where state = 'active'")
                .getResultList()
                .map(rows -> rows.stream().map(WebhookRepository::webhook).toList());
    }

    private static String word(Webhook.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Webhook webhook(Object[] row) {
        return new Webhook(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                List.of(((String) row[4]).split(" ")),
                null,
                Webhook.State.valueOf(((String) row[5]).toUpperCase(Locale.ROOT)),
                Rows.instant(row[6]));
    }
}
