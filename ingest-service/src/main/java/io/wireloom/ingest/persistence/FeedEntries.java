package io.wireloom.ingest.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers entries that need not be handled again though they still stand in their feed. */
@ApplicationScoped
public class FeedEntries {

    private static final String SEEN =
            "update ingest.feed_entry set seen_at = now() where feed = :feed and entry = :entry";

    private static final String REMEMBER =
            """
            insert into ingest.feed_entry (feed, entry, seen_at) values (:feed, :entry, now())
            on conflict (feed, entry) do update set seen_at = excluded.seen_at""";

    private static final String FORGET = "delete from ingest.feed_entry where seen_at < now() - interval '30 days'";

    private final Mutiny.SessionFactory sessions;

    FeedEntries(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Whether the entry is remembered; it is for another while then. */
    public Uni<Boolean> known(String feed, String entry) {
        return write(SEEN, feed, entry).map(rows -> rows == 1);
    }

    /** Remembers an entry. */
    public Uni<Void> remember(String feed, String entry) {
        return write(REMEMBER, feed, entry).replaceWithVoid();
    }

    /** Forgets what has not stood in its feed for a month. */
    public Uni<Void> forgetOld() {
        return sessions.withTransaction(
                        session -> session.createNativeQuery(FORGET).executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Integer> write(String sql, String feed, String entry) {
        return sessions.withTransaction(session -> session.createNativeQuery(sql)
                .setParameter("feed", feed)
                .setParameter("entry", entry)
                .executeUpdate());
    }
}
