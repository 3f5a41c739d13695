package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Erasure;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.erasures.ErasureView;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads which articles were erased. */
@ApplicationScoped
public class ErasureRepository {

    private static final String VIEW =
            """
            select e.article_id, e.newest_key, e.document,
                   (select cast(coalesce(jsonb_agg(distinct h.subject_id), '[]') as text) from query.erased_history h
                     where h.article_id in (e.article_id, '')),
                   (select count(*) from query.erased_history h where h.article_id in (e.article_id, '') and not h.swept)
              from query.erasure e""";

    private final Mutiny.SessionFactory sessions;

    ErasureRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * One page of erasures, the latest ordered first.
     *
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<ErasureView>> list(Cursor cursor, int limit, String query) {
        Where where = new Where().after(cursor, "article_id");
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(
                                VIEW + where.sql() + " order by newest_key desc, article_id desc", Object[].class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, limit, row -> new Cursor(Rows.instant(row[1]), (String) row[0], query))
                        .map(ErasureRepository::view));
    }

    /** The erasure of an article; null when it was not erased. */
    public Uni<ErasureView> find(String articleId) {
        return sessions.withSession(
                        session -> session.createNativeQuery(VIEW + " where e.article_id = :article", Object[].class)
                                .setParameter("article", articleId)
                                .getSingleResultOrNull())
                .map(row -> row == null ? null : view(row));
    }

    private static ErasureView view(Object[] row) {
        return ErasureView.of(
                MessageCodec.read((String) row[2], Erasure.class),
                List.of(MessageCodec.read((String) row[3], String[].class)),
                ((Number) row[4]).intValue());
    }
}
