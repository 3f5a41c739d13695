package io.wireloom.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.ingest.fetch.HostTurns;
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
    private static final Duration DATABASE = Duration.ofSeconds(20);
    private static final long SHORTEST_WAIT = 20;
    private static final long LONGEST_WAIT = 2_000;

    private static final String TAKE =
            """
            insert into ingest.feed_host (host, turn_owner, turn_until, next_turn_at)
            values (:host, :owner, now() + cast(:lease as interval), now())
            on conflict (host) do update set turn_owner = excluded.turn_owner, turn_until = excluded.turn_until
            where (feed_host.turn_until is null or feed_host.turn_until < now()) and feed_host.next_turn_at <= now()""";

    private static final String WAIT =
            """
            select cast(extract(epoch from greatest(coalesce(turn_until, now()), next_turn_at) - now()) * 1000 as bigint)
            from ingest.feed_host where host = :host""";

    private static final String END =
            """
            update ingest.feed_host
            set turn_owner = null, turn_until = null, next_turn_at = now() + cast(:after as interval)
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
            Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(wait)).await().indefinitely();
            waited += wait;
        }
        return after -> end(host, owner, after);
    }

    private boolean taken(String host, String owner) {
        return sessions.withTransaction(session -> session.createNativeQuery(TAKE)
                        .setParameter("host", host)
                        .setParameter("owner", owner)
                        .setParameter("lease", FeedStates.interval(LEASE))
                        .executeUpdate())
                        .await()
                        .atMost(DATABASE)
                == 1;
    }

    private long wait(String host) {
        Long wait = sessions.withSession(session -> session.createNativeQuery(WAIT, Long.class)
                        .setParameter("host", host)
                        .getSingleResultOrNull())
                .await()
                .atMost(DATABASE);
        return wait == null ? 0 : wait;
    }

    private void end(String host, String owner, Duration after) {
        sessions.withTransaction(session -> session.createNativeQuery(END)
                        .setParameter("host", host)
                        .setParameter("owner", owner)
                        .setParameter("after", FeedStates.interval(after))
                        .executeUpdate())
                .await()
                .atMost(DATABASE);
    }
}
