package io.wireloom.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.ingest.polling.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers the feeds that were imported. */
@ApplicationScoped
public class Subscriptions {

    /** In one statement, so that nothing of another feed's is touched when there is no such subscription. */
    private static final String REMOVE =
            """
            with removed as (delete from ingest.feed_subscription where feed = :feed returning feed),
                entries as (delete from ingest.feed_entry where feed in (select feed from removed)),
                states as (delete from ingest.feed_state where feed in (select feed from removed))
            select count(*) from removed""";

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    Subscriptions(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** All of them, by name. */
    public Uni<List<Subscription>> all() {
        return sessions.withSession(session -> session.createQuery(
                        "from SubscriptionRow order by feed", SubscriptionRow.class)
                .getResultList()
                .map(rows -> rows.stream().map(SubscriptionRow::subscription).toList()));
    }

    /** Adds some, all or none. */
    public Uni<Void> add(List<Subscription> subscriptions) {
        Object[] rows = subscriptions.stream()
                .map(subscription -> SubscriptionRow.of(subscription, clock.instant()))
                .toArray();
        return sessions.withTransaction(session -> session.persistAll(rows));
    }

    /** Removes one with everything that is remembered of it; false when there is none of that name. */
    public Uni<Boolean> remove(String feed) {
        return sessions.withTransaction(session -> session.createNativeQuery(REMOVE, Long.class)
                .setParameter("feed", feed)
                .getSingleResult()
                .map(rows -> rows == 1));
    }
}
