package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Erasure;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.query.stream.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes erased articles out of the read model. The tables into which their records would be written are locked meanwhile, and every
 * such statement looks for the erasure itself: whichever of the two comes first, nothing is left.
 */
@ApplicationScoped
public class ErasureProjection {

    private static final String LOCK =
            "lock table query.article_version, query.article_claims, query.article_copies in share row exclusive mode";

    private static final String UPSERT =
            """
            insert into query.erasure (article_id, newest_key, document) values (:article, :at, :document)
            on conflict (article_id) do update set newest_key = excluded.newest_key, document = excluded.document""";

    /** Whatever is kept that names the article. */
    private static final String NOTE =
            """
            insert into query.erased_history (subject_id, article_id, upto)
            select s.id, cast(:article as text), (select coalesce(max(id), 0) from query.change)
              from (select incident_id as id from query.incident_claim where article_id = :article
                    union select incident_id from query.withdrawal where article_id = :article
                    union select story_id from query.story_article where article_id = :article
                    union select incident_id from desk.told where position(cast(:article as text) in side) > 0
                    union select subject_id from query.change
                           where position(cast(:article as text) in coalesce(sides, document)) > 0
                              or position(cast(:article as text) in document) > 0) s
            on conflict (subject_id, article_id) do update set upto = excluded.upto, swept = false""";

    private static final String UNNAMED =
            """
            delete from query.entity e
             where e.claims <= 0
               and not exists (select 1 from query.entity_mention m where m.kind = e.kind and m.entity = e.entity)""";

    private static final List<String> TABLES =
            List.of("article_version", "article_claims", "claim", "article_copies", "withdrawal");

    private final Mutiny.SessionFactory sessions;
    private final ChangeLog changes;
    private final EntityCounts counts;
    private final ErasedHistory history;

    ErasureProjection(Mutiny.SessionFactory sessions, ChangeLog changes, EntityCounts counts, ErasedHistory history) {
        this.sessions = sessions;
        this.changes = changes;
        this.counts = counts;
        this.history = history;
    }

    /** Takes in an order; one that comes again clears again. Of several for one article the earliest is kept. */
    public Uni<Outcome> apply(Erasure erasure) {
        return sessions.withTransaction(session -> NativeStatement.rows(session, LOCK)
                        .executeUpdate()
                        .chain(() -> Rows.text(
                                        session, "select document from query.erasure where article_id = :article")
                                .setParameter("article", erasure.articleId())
                                .getSingleResultOrNull())
                        .chain(held -> later(erasure, held)
                                ? Uni.createFrom().item(Outcome.DUPLICATE)
                                : remember(session, erasure).replaceWith(Outcome.PUBLISHED))
                        .call(() -> clear(session, erasure)))
                .call(history::sweep);
    }

    private static boolean later(Erasure erasure, String held) {
        return held != null && Erasure.FIRST.compare(erasure, MessageCodec.read(held, Erasure.class)) >= 0;
    }

    private static Uni<Integer> remember(Mutiny.Session session, Erasure erasure) {
        return NativeStatement.rows(session, UPSERT)
                .setParameter("article", erasure.articleId())
                .setParameter("at", erasure.orderedAt())
                .setParameter("document", MessageCodec.writeText(erasure))
                .executeUpdate();
    }

    private Uni<Void> clear(Mutiny.Session session, Erasure erasure) {
        String id = erasure.articleId();
        Uni<Void> done = counts.around(
                        session, new String[] {id}, List.of(), () -> delete(session, "entity_mention", id)
                                .replaceWithVoid())
                .chain(() -> NativeStatement.rows(session, UNNAMED).executeUpdate())
                .chain(() -> run(session, NOTE, id))
                .replaceWithVoid();
        for (String table : TABLES) {
            done = done.chain(() -> delete(session, table, id)).replaceWithVoid();
        }
        return done.chain(() -> delete(session, "article", id))
                .chain(gone -> gone == 0
                        ? Uni.createFrom().voidItem()
                        : changes.append(
                                session,
                                Change.Kind.ARTICLE_WITHDRAWN,
                                id,
                                MessageCodec.writeText(ArticleRow.summary(erasure.lastVersion()))));
    }

    private static Uni<Integer> delete(Mutiny.Session session, String table, String articleId) {
        return run(session, "delete from query." + table + " where article_id = :article", articleId);
    }

    private static Uni<Integer> run(Mutiny.Session session, String sql, String articleId) {
        return NativeStatement.rows(session, sql)
                .setParameter("article", articleId)
                .executeUpdate();
    }
}
