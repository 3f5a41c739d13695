package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Clears what is remembered of incidents and stories that told of erased articles: kept changes, alerts, deliveries, what was told
 * last. Noted in the transaction that writes their state without the article, and done after it, in one that waits for the tellers.
 */
@ApplicationScoped
public class ErasedHistory {

    private static final String NOTE =
            """
            insert into query.erased_history as held (subject_id, article_id, upto)
            select r.subject, r.article, (select coalesce(max(id), 0) from query.change)
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(subject text, article text)
            on conflict (subject_id, article_id) do update set upto = excluded.upto, swept = false""";

    private static final String TELLING =
            "select cast(pg_advisory_xact_lock(hashtextextended('wireloom.query.telling', 0)) as text)";

    private static final String OPEN = "(select subject_id from query.erased_history where not swept)";

    /** Streams are told to load afresh: a new mark of the read model, up to which everything has been told that was. */
    private static final List<String> SWEEP = List.of(
            "delete from query.change c using query.erased_history h"
                    + " where not h.swept and c.subject_id = h.subject_id and c.id <= h.upto",
            "delete from query.change c using desk.alert a where c.subject_id = a.alert_id and a.incident_id in "
                    + OPEN,
            "update query.withdrawal set sides = null, before_search = null, after_search = null where incident_id in "
                    + OPEN,
            "delete from desk.alert where incident_id in " + OPEN,
            "delete from desk.delivery d using query.erased_history h"
                    + " where not h.swept and position(h.subject_id in d.body) > 0",
            "update desk.told set side = null where incident_id in " + OPEN,
            "insert into desk.told_position (generation, change_id)"
                    + " select substr(md5(g.id || 'swept'), 1, 8), p.change_id from query.generation g"
                    + " join desk.told_position p on p.generation = g.id on conflict do nothing",
            "update query.generation set id = substr(md5(id || 'swept'), 1, 8)",
            "update query.erased_history set swept = true where not swept");

    private final Mutiny.SessionFactory sessions;
    private final ChangeLog changes;

    ErasedHistory(Mutiny.SessionFactory sessions, ChangeLog changes) {
        this.sessions = sessions;
        this.changes = changes;
    }

    /** Those of the articles that were erased. */
    static Uni<Set<String>> erased(Mutiny.Session session, Collection<String> articleIds) {
        return articleIds.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : Rows.text(
                                session,
                                "select article_id from query.erasure where article_id = any(cast(:articles as text[]))")
                        .setParameter("articles", articleIds.toArray(String[]::new))
                        .getResultList()
                        .map(Set::copyOf);
    }

    /** Notes that an incident or story told of an article, before its state without it is told. */
    static Uni<Void> note(Mutiny.Session session, Collection<Map<String, String>> told) {
        return told.isEmpty()
                ? Uni.createFrom().voidItem()
                : NativeStatement.rows(session, NOTE)
                        .setParameter("rows", MessageCodec.writeText(told))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /** One line of a note; the article is empty where it is not known. */
    static Map<String, String> told(String subjectId, String articleId) {
        return Map.of("subject", subjectId, "article", articleId);
    }

    /** Clears what is noted and not cleared yet; may be called at any time, and often. */
    public Uni<Void> sweep() {
        return sessions.withSession(session -> NativeStatement.column(
                                session, "select count(*) from query.erased_history where not swept", Long.class)
                        .getSingleResult())
                .chain(open -> open == 0 ? Uni.createFrom().voidItem() : sessions.withTransaction(this::sweep));
    }

    private Uni<Void> sweep(Mutiny.Session session) {
        Uni<Void> done = Rows.text(session, TELLING)
                .getSingleResultOrNull()
                .chain(() -> changes.inOrder(session))
                .replaceWithVoid();
        for (String statement : SWEEP) {
            done = done.chain(() ->
                    NativeStatement.rows(session, statement).executeUpdate().replaceWithVoid());
        }
        return done;
    }
}
