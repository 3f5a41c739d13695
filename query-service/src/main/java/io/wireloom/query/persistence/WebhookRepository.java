package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import io.wireloom.query.webhooks.Secret;
import io.wireloom.query.webhooks.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;

/** The webhooks that readers have set up. */
@ApplicationScoped
public class WebhookRepository {

    private static final String COLUMNS = "webhook_id, url, filter, search_id, events, secret, state, created_at";

    private static final String UPSERT =
            """
            insert into desk.webhook (COLUMNS)
            values (:webhook, :url, :filter, cast(:search as text), :events, :secret, :state, :at)
            on conflict (webhook_id) do update
               set url = excluded.url, filter = excluded.filter, search_id = excluded.search_id, events = excluded.events,
                   secret = excluded.secret, state = excluded.state"""
                    .replace("COLUMNS", COLUMNS);

    private final Mutiny.SessionFactory sessions;

    WebhookRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Keeps a webhook as it is now. */
    public Uni<Webhook> keep(Webhook webhook) {
        return sessions.withTransaction(session -> session.createNativeQuery(UPSERT)
                        .setParameter("webhook", webhook.webhookId())
                        .setParameter("url", webhook.url())
                        .setParameter("filter", webhook.filter())
                        .setParameter("search", webhook.searchId())
                        .setParameter("events", String.join(" ", webhook.events()))
                        .setParameter("secret", webhook.secret().text())
                        .setParameter("state", word(webhook.state()))
                        .setParameter("at", webhook.createdAt())
                        .executeUpdate())
                .replaceWith(webhook);
    }

    /** Forgets a webhook with what is still to be sent to it; false when there is none of that id. */
    public Uni<Boolean> forget(String webhookId) {
        return sessions.withTransaction(
                        session -> session.createNativeQuery("delete from desk.webhook where webhook_id = :webhook")
                                .setParameter("webhook", webhookId)
                                .executeUpdate())
                .map(rows -> rows > 0);
    }

    /** The webhook; null when there is none of that id. */
    public Uni<Webhook> find(String webhookId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select " + COLUMNS + " from desk.webhook where webhook_id = :webhook", Object[].class)
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
                .map(rows -> Page.of(rows, limit, row -> new Cursor(Rows.instant(row[7]), (String) row[0], query))
                        .map(WebhookRepository::webhook));
    }

    /** All that something is sent to. */
    static Uni<List<Webhook>> active(Mutiny.Session session) {
        return session.createNativeQuery(
                        "select " + COLUMNS + " from desk.webhook where state = 'active'", Object[].class)
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
                new Secret((String) row[5]),
                Webhook.State.valueOf(((String) row[6]).toUpperCase(Locale.ROOT)),
                Rows.instant(row[7]));
    }
}
