package io.wireloom.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.ingest.lifecycle.Held;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The items of stories. Work on one story is done by one transaction at a time, over all instances, so that two that handle items
 * of it at once compose the same set.
 */
@ApplicationScoped
public class StoryRepository {

    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(:articleId, 0))";
    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtextextended(:articleId, 0))";
    private static final String DUE =
            """
            select article_id from ingest.held_item where until <= :now
            group by article_id order by min(until) limit :most""";

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    StoryRepository(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Does {@code work} on a story in one transaction, once nobody else works on that story. */
    public <T> Uni<T> alone(String articleId, Function<StoryRows, Uni<T>> work) {
        return sessions.withTransaction(session -> NativeStatement.column(session, LOCK, Integer.class)
                .setParameter("articleId", articleId)
                .getSingleResult()
                .chain(locked -> work.apply(new StoryRows(session, articleId, clock))));
    }

    /** Does {@code work} as {@link #alone}, or nothing, with result null, while somebody else works on that story. */
    public <T> Uni<T> aloneIfFree(String articleId, Function<StoryRows, Uni<T>> work) {
        return sessions.withTransaction(session -> NativeStatement.column(session, TRY_LOCK, Boolean.class)
                .setParameter("articleId", articleId)
                .getSingleResult()
                .chain(locked -> locked
                        ? work.apply(new StoryRows(session, articleId, clock))
                        : Uni.createFrom().nullItem()));
    }

    /** Ids of the stories with an embargo that has ended, longest past first. */
    public Uni<List<String>> due(int most) {
        return sessions.withSession(session -> NativeStatement.column(session, DUE, String.class)
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .getResultList());
    }

    /** What is kept back, first what goes out first, then what waits longest for another item. */
    public Uni<List<HeldBack>> held(int most) {
        return sessions.withSession(session -> session.createQuery(
                        """
                        select i.articleId, i.versionId, i.feed, i.itemId, h.reason, h.until, i.takenAt
                        from HeldItem h join StoryItem i on i.articleId = h.articleId and i.versionId = h.versionId
                        order by h.until nulls last, i.takenAt, i.versionId""",
                        Object[].class)
                .setMaxResults(most)
                .getResultList()
                .map(rows -> rows.stream().map(StoryRepository::heldBack).toList()));
    }

    /** How many items are kept back for each reason. */
    public Uni<Map<Held.Reason, Long>> heldCounts() {
        return sessions.withSession(
                session -> session.createQuery("select reason, count(*) from HeldItem group by reason", Object[].class)
                        .getResultList()
                        .map(StoryRepository::counts));
    }

    private static HeldBack heldBack(Object[] row) {
        return new HeldBack(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Instant) row[5],
                (Instant) row[6]);
    }

    private static Map<Held.Reason, Long> counts(List<Object[]> rows) {
        Map<Held.Reason, Long> counts = new EnumMap<>(Held.Reason.class);
        for (Object[] row : rows) {
            counts.put(Held.Reason.valueOf(((String) row[0]).toUpperCase(Locale.ROOT)), (Long) row[1]);
        }
        return counts;
    }
}
