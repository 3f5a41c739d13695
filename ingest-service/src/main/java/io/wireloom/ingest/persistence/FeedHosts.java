package io.wireloom.ingest.persistence;

import io.wireloom.ingest.fetch.HostTurns;
import io.wireloom.ingest.fetch.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The turns at hosts, in the database: one request at a time to a host, whichever instance makes it. */
@ApplicationScoped
public class FeedHosts implements HostTurns {

    /** Longer than any request takes; after a crash the host is free again. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long SHORTEST_WAIT = 20;
    private static final long LONGEST_WAIT = 2_000;

    private static final String TAKE =
            """
            insert into ingest.feed_host (host, turn_owner, turn_until, next_turn_at)
            values (:host, :owner, now() + interval '1 millisecond' * :lease, now())
            on conflict (host) do update set turn_owner = excluded.turn_owner, turn_until = excluded.turn_until
            where (feed_host.turn_until is null or feed_host.turn_until < now()) and feed_host.next_turn_at <= now()""";

    private static final String WAIT =
            """
            select cast(extract(epoch from greatest(coalesce(turn_until, now()), next_turn_at) - now()) * 1000 as bigint)
            from ingest.feed_host where host = :host""";

    private static final String END =
            """
            update ingest.feed_host
            set turn_owner = null, turn_until = null, next_turn_at = now() + interval '1 millisecond' * :after
            where host = :host and turn_owner = :owner""";

    private final Mutiny.SessionFactory sessions;

    FeedHosts(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Turn take(String host) {
        String owner = UUID.randomUUID().toString();
        long waited = 0;
        while (!taken(host, owner)) {
            long wait = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, wait(host)));
            if (waited + wait > PATIENCE.toMillis()) {
                throw new NoTurnException(host);
            }
            Waiting.pause(Duration.ofMillis(wait));
            waited += wait;
        }
        return after -> end(host, owner, after);
    }

    private boolean taken(String host, String owner) {
        int rows = Waiting.await(() -> sessions.withTransaction(session -> session.createNativeQuery(TAKE)
                .setParameter("host", host)
                .setParameter("owner", owner)
                .setParameter("lease", FeedStates.millis(LEASE))
                .executeUpdate()));
        return rows == 1;
    }

    private long wait(String host) {
        Long wait = Waiting.await(() -> sessions.withSession(session -> session.createNativeQuery(WAIT, Long.class)
                .setParameter("host", host)
                .getSingleResultOrNull()));
        return wait == null ? 0 : wait;
    }

    private void end(String host, String owner, Duration after) {
        Waiting.await(() -> sessions.withTransaction(session -> session.createNativeQuery(END)
                .setParameter("host", host)
                .setParameter("owner", owner)
                .setParameter("after", FeedStates.millis(after))
                .executeUpdate()));
    }
}
