package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.Story;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Publishes what was written and is not published yet. Rows are marked in the transaction that writes them and unmarked after the
 * broker has them, so a crash in between publishes them again and loses none. One instance publishes at a time, in the order of
 * revisions: a topic's last record of a key is its newest.
 */
@ApplicationScoped
public class Outbox {

    private static final int BATCH = 200;

    static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended('wireloom.dedupe.outbox', 0)) as text) || "
                    + WeavingTransactions.BY_KEYS;

    static final String INCIDENTS =
            "select body from dedupe.incident where unpublished order by revision, incident_id limit :most";

    static final String COPIES =
            "select body from dedupe.copies where unpublished order by revision, article_id limit :most";

    static final String STORIES =
            "select body from dedupe.story where unpublished order by revision, story_id limit :most";

    private static final String INCIDENTS_DONE =
            """
            update dedupe.incident i set unpublished = false
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id text, revision bigint)
            where i.incident_id = r.id and i.revision = r.revision""";

    private static final String COPIES_DONE =
            """
            update dedupe.copies c set unpublished = false
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id text, revision bigint)
            where c.article_id = r.id and c.revision = r.revision""";

    private static final String STORIES_DONE =
            """
            update dedupe.story s set unpublished = false
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id text, revision bigint)
            where s.story_id = r.id and s.revision = r.revision""";

    private final Mutiny.SessionFactory sessions;

    Outbox(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Where records go.
     *
     * @param incidents completes when the broker has the incident
     * @param copies completes when the broker has the copies record
     * @param stories completes when the broker has the story
     */
    public record Senders(
            Function<Incident, Uni<Void>> incidents,
            Function<ArticleCopies, Uni<Void>> copies,
            Function<Story, Uni<Void>> stories) {}

    /** Hands every unpublished record to its sender, incidents before the copies records that name them, and stories last. */
    public Uni<Void> publish(Senders senders) {
        return batch(senders)
                .chain(published -> published < BATCH ? Uni.createFrom().voidItem() : publish(senders));
    }

    private Uni<Integer> batch(Senders senders) {
        return sessions.withStatelessTransaction(session -> {
            Sql sql = new Sql(session);
            return sql.texts(LOCK, Map.of())
                    .chain(() -> sql.texts(INCIDENTS, Map.of("most", BATCH)))
                    .chain(bodies -> send(bodies, Incident.class, senders.incidents()))
                    .chain(sent -> done(sql, INCIDENTS_DONE, sent, Incident::incidentId, Incident::revision))
                    .chain(first -> sql.texts(COPIES, Map.of("most", BATCH))
                            .chain(bodies -> send(bodies, ArticleCopies.class, senders.copies()))
                            .chain(sent ->
                                    done(sql, COPIES_DONE, sent, ArticleCopies::articleId, ArticleCopies::revision))
                            .map(second -> Math.max(first, second)))
                    .chain(first -> sql.texts(STORIES, Map.of("most", BATCH))
                            .chain(bodies -> send(bodies, Story.class, senders.stories()))
                            .chain(sent -> done(sql, STORIES_DONE, sent, Story::storyId, Story::revision))
                            .map(second -> Math.max(first, second)));
        });
    }

    /** Unmarks what was sent, unless it has been written again since; answers how many. */
    private static <T> Uni<Integer> done(
            Sql sql, String statement, List<T> sent, Function<T, String> id, ToLongFunction<T> revision) {
        List<Map<String, Object>> rows = new ArrayList<>();
        sent.forEach(one -> rows.add(Map.of("id", id.apply(one), "revision", revision.applyAsLong(one))));
        return sql.runFor(rows, statement).replaceWith(sent.size());
    }

    /** All at once: a batch holds a key once, and the producer keeps the order in which they are handed over. */
    private static <T> Uni<List<T>> send(List<String> bodies, Class<T> type, Function<T, Uni<Void>> sender) {
        List<T> records = bodies.stream().map(body -> Sql.read(body, type)).toList();
        return records.isEmpty()
                ? Uni.createFrom().item(records)
                : Uni.join()
                        .all(records.stream().map(sender).toList())
                        .andCollectFailures()
                        .replaceWith(records);
    }
}
