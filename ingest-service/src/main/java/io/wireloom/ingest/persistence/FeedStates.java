package io.wireloom.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.ingest.polling.FeedState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Remembers how each feed does, and which instance polls it. Leases go by the database's clock, which all instances share; one that
 * is not given back ends by itself.
 */
@ApplicationScoped
public class FeedStates {

    /** A feed that is configured anew, or to another address, starts afresh and is due at once. */
    private static final String KNOW =
            """
            insert into ingest.feed_state (feed, url, host, since, next_poll_at)
            values (:feed, :url, :host, now(), now())
            on conflict (feed) do update
            set url = excluded.url, host = excluded.host, next_poll_at = now(), moved_to = null, etag = null, last_modified = null,
                failures = 0, last_error = null, gone = false
            where feed_state.url <> excluded.url""";

    /** At most one feed of each host, and none of a host that has to wait. */
    private static final String CLAIM =
            """
            update ingest.feed_state set lease_owner = :owner, lease_until = now() + interval '1 millisecond' * :lease
            where feed in (
                select feed from ingest.feed_state
                where feed in (
                    select distinct on (s.host) s.feed from ingest.feed_state s
                    where s.feed = any(string_to_array(:feeds, ' ')) and not s.gone and s.next_poll_at <= now()
                        and (s.lease_until is null or s.lease_until < now())
                        and not exists (
                            select 1 from ingest.feed_host h
                            where h.host = s.host and (h.turn_until > now() or h.next_turn_at > now()))
                    order by s.host, s.next_poll_at)
                and next_poll_at <= now() and (lease_until is null or lease_until < now())
                order by next_poll_at
                limit :most
                for update skip locked)
            returning *""";

    private static final String RENEW =
            """
            update ingest.feed_state set lease_until = now() + interval '1 millisecond' * :lease
            where feed = :feed and lease_owner = :owner and lease_until > now()""";

    private static final String RELEASE =
            """
            update ingest.feed_state set lease_owner = null, lease_until = null,
                next_poll_at = greatest(next_poll_at, now() + interval '1 millisecond' * :wait)
            where feed = :feed and lease_owner = :owner""";

    private static final String WANT =
            "update ingest.feed_state set next_poll_at = now(), gone = false where feed = :feed";

    private final Mutiny.SessionFactory sessions;

    FeedStates(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Makes a feed known. */
    public Uni<Void> know(String feed, URI url) {
        return sessions.withTransaction(session -> session.createNativeQuery(KNOW)
                        .setParameter("feed", feed)
                        .setParameter("url", url.toString())
                        .setParameter("host", url.getHost().toLowerCase(Locale.ROOT))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * Reserves feeds that are due.
     *
     * @param feeds those that may be polled
     * @param owner who reserves them
     * @param most how many at most
     */
    public Uni<List<FeedState>> claim(List<String> feeds, String owner, Duration lease, int most) {
        if (feeds.isEmpty() || most < 1) {
            return Uni.createFrom().item(List.of());
        }
        return sessions.withTransaction(session -> session.createNativeQuery(CLAIM, FeedRow.class)
                .setParameter("feeds", String.join(" ", feeds))
                .setParameter("owner", owner)
                .setParameter("lease", millis(lease))
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream().map(FeedRow::state).toList()));
    }

    /** Keeps a reservation; false when it has been lost. */
    public Uni<Boolean> renew(String feed, String owner, Duration lease) {
        return sessions.withTransaction(session -> session.createNativeQuery(RENEW)
                .setParameter("feed", feed)
                .setParameter("owner", owner)
                .setParameter("lease", millis(lease))
                .executeUpdate()
                .map(rows -> rows == 1));
    }

    /** Gives a reservation back without a poll; it is due again after a wait. */
    public Uni<Void> release(String feed, String owner, Duration wait) {
        return sessions.withTransaction(session -> session.createNativeQuery(RELEASE)
                        .setParameter("feed", feed)
                        .setParameter("owner", owner)
                        .setParameter("wait", millis(wait))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Writes what a poll has left behind and gives the reservation back; nothing when it has been lost meanwhile. */
    public Uni<Void> settle(FeedState state, String owner) {
        return sessions.withTransaction(
                        session -> session.find(FeedRow.class, state.feed(), LockModeType.PESSIMISTIC_WRITE)
                                .invoke(row -> {
                                    if (row != null && owner.equals(row.leaseOwner)) {
                                        row.settle(state);
                                    }
                                }))
                .replaceWithVoid();
    }

    /** Has a feed polled as soon as may be, even one that is gone; false when it is not known. */
    public Uni<Boolean> want(String feed) {
        return sessions.withTransaction(session -> session.createNativeQuery(WANT)
                .setParameter("feed", feed)
                .executeUpdate()
                .map(rows -> rows == 1));
    }

    /** All that is remembered, feeds that are no longer configured included. */
    public Uni<List<FeedState>> all() {
        return sessions.withSession(session -> session.createQuery("from FeedRow order by feed", FeedRow.class)
                .getResultList()
                .map(rows -> rows.stream().map(FeedRow::state).toList()));
    }

    /** As the factor of an interval of one millisecond. */
    static double millis(Duration duration) {
        return duration.toMillis();
    }
}
