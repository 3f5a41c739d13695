package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.stream.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored log of changes that the stream is read from. */
@ApplicationScoped
public class ChangeLog {

    /** Any number that no other advisory lock of this database uses. */
    private static final long LOCK = 7_203_511_846L;

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    ChangeLog(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Appends a change as the last act of a transaction. The lock is held until that transaction ends, so that ids become visible
     * in their order and a reader who has seen one has seen all before it.
     */
    Uni<Void> append(Mutiny.Session session, Change.Kind kind, String subjectId, String document) {
        return session.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                .setParameter("lock", LOCK)
                .getSingleResultOrNull()
                .chain(() -> session.createNativeQuery("insert into query.change (kind, subject_id, at, document)"
                                + " values (:kind, :subject, :at, :document)")
                        .setParameter("kind", kind.word())
                        .setParameter("subject", subjectId)
                        .setParameter("at", clock.instant())
                        .setParameter("document", document)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The changes after a position, oldest first. */
    public Uni<List<Change>> after(long position, int limit) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select id, kind, subject_id, at, document from query.change where id > :position order by id",
                                ChangeEntity.class)
                        .setParameter("position", position)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(ChangeEntity::change).toList());
    }

    /** The last change; 0 when there is none. */
    public Uni<Long> last() {
        return number("select coalesce(max(id), 0) from query.change");
    }

    /** The first change still kept; 0 when there is none. */
    public Uni<Long> first() {
        return number("select coalesce(min(id), 0) from query.change");
    }

    /** The read model's own mark, another one after each rebuild. */
    public Uni<String> generation() {
        return sessions.withSession(
                session -> session.createNativeQuery("select id from query.generation", String.class)
                        .getSingleResult());
    }

    /** Forgets all but the latest {@code keep} changes. */
    public Uni<Integer> prune(long keep) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "delete from query.change where id <= (select max(id) from query.change) - :keep")
                .setParameter("keep", keep)
                .executeUpdate());
    }

    private Uni<Long> number(String sql) {
        return sessions.withSession(
                session -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }
}
