package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.query.alerts.StandingSearch;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The standing searches that readers have set up. */
@ApplicationScoped
public class SearchRepository {

    private static final String SELECT = "select search_id, name, filter, created_at from desk.search";

    private final Mutiny.SessionFactory sessions;

    SearchRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Keeps a new search. */
    public Uni<StandingSearch> keep(StandingSearch search) {
        return sessions.withTransaction(session -> NativeStatement.rows(
                                session,
                                "insert into desk.search (search_id, name, filter, created_at)"
                                        + " values (:search, :name, :filter, :at)")
                        .setParameter("search", search.searchId())
                        .setParameter("name", Rows.clean(search.name()))
                        .setParameter("filter", search.filter())
                        .setParameter("at", search.createdAt())
                        .executeUpdate())
                .replaceWith(search);
    }

    /** Forgets a search with its alerts and the webhooks bound to it; false when there is none of that id. */
    public Uni<Boolean> forget(String searchId) {
        return sessions.withTransaction(
                        session -> NativeStatement.rows(session, "delete from desk.search where search_id = :search")
                                .setParameter("search", searchId)
                                .executeUpdate())
                .map(rows -> rows > 0);
    }

    /** The search; null when there is none of that id. */
    public Uni<StandingSearch> find(String searchId) {
        return sessions.withSession(session -> NativeStatement.rows(session, SELECT + " where search_id = :search")
                        .setParameter("search", searchId)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : search(row));
    }

    /**
     * One page of searches, the newest first.
     *
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<StandingSearch>> list(Cursor cursor, int limit, String query) {
        Where where = new Where();
        if (cursor != null) {
            where.and("(created_at, search_id) < (:cursorKey, :cursorId)")
                    .bind("cursorKey", cursor.key())
                    .bind("cursorId", cursor.id());
        }
        String sql = SELECT + where.sql() + " order by created_at desc, search_id desc";
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, Object[].class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, limit, row -> new Cursor(Rows.instant(row[3]), (String) row[0], query))
                        .map(SearchRepository::search));
    }

    static Uni<List<StandingSearch>> all(Mutiny.Session session) {
        return NativeStatement.rows(session, SELECT)
                .getResultList()
                .map(rows -> rows.stream().map(SearchRepository::search).toList());
    }

    private static StandingSearch search(Object[] row) {
        return new StandingSearch((String) row[0], (String) row[1], (String) row[2], Rows.instant(row[3]));
    }
}
