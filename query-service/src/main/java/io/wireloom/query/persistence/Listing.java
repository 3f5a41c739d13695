package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.search.Count;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Sort;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Pages of a table in any order. Each order is a total one and its cursor holds the last row's place in it, so that rows that arrive
 * meanwhile neither repeat nor hide others.
 *
 * @param with common table expressions that come first; empty for none
 * @param table the table, with columns {@code newest_key} and, to be ranked, {@code search}
 * @param id its key, or what of it tells rows of one time apart
 * @param shown further columns that are read
 * @param rank how well a row of {@code c} fits the words {@code :q}
 */
record Listing(String with, String table, String id, String shown, String rank) {

    /**
     * So many of the newest rows that fit are ranked. To rank more would take longer than a reader waits, and of what so many rows
     * have in common the newest is what is meant.
     */
    static final int RANKED = 1_000;

    /** How well the words fit: how close together they stand and how high up, for the length of the text (cover density). */
    static final String FIT = "ts_rank_cd(search, websearch_to_tsquery('english', :q), 1)";

    private static final int FIRST_SHOWN = 5;

    private static final String UNBOUNDED =
            ", cast(null as timestamptz) as oldest, cast(null as timestamptz) as newest, ";

    /**
     * A row.
     *
     * @param columns the columns {@code shown}
     */
    record Found(String id, Instant newest, Cursor.Rank rank, List<Object> columns) {

        String text(int column) {
            return (String) columns.get(column);
        }
    }

    /** A listing ranked by the column {@code search} alone. */
    static Listing of(String with, String table, String id, String shown) {
        return new Listing(with, table, id, shown, FIT);
    }

    /** One page of the rows that {@code where} leaves. */
    Uni<Page<Found>> page(Mutiny.Session session, Where where, Paging paging) {
        Where conditions = where.copy();
        String sql = with
                + switch (paging.sort()) {
                    case NEWEST -> newest(conditions, paging.cursor());
                    case DISPUTED -> disputed(conditions, paging.cursor());
                    case RELEVANCE -> ranked(conditions, paging.cursor());
                }
                + " limit :most";
        return conditions
                .bind("most", paging.limit() + 1)
                .bindTo(session.createNativeQuery(sql, Object[].class))
                .getResultList()
                .map(rows -> Page.of(
                        rows.stream().map(row -> found(row, paging.sort())).toList(),
                        paging.limit(),
                        row -> new Cursor(row.newest, row.id, paging.query(), row.rank)));
    }

    /** How many rows {@code where} leaves; null when they are not to be counted. */
    Uni<Count> count(Mutiny.Session session, Where where, Paging paging) {
        if (!paging.counts()) {
            return Uni.createFrom().nullItem();
        }
        int bound = paging.countUpTo();
        String sql =
                with + "select count(*) from (select 1 from " + table + where.sql() + " limit " + (bound + 1) + ") r";
        return where.bindTo(session.createNativeQuery(sql, Long.class))
                .getSingleResult()
                .map(rows -> Count.of(rows, bound));
    }

    private String newest(Where where, Cursor cursor) {
        return "select " + id + ", newest_key, cast(null as float8) as score" + UNBOUNDED + shown + " from " + table
                + where.after(cursor, id).sql() + " order by newest_key desc, " + id + " desc";
    }

    private String disputed(Where where, Cursor cursor) {
        if (cursor != null) {
            where.and("(disputes, newest_key, " + id + ") < (cast(:score as integer), :cursorKey, :cursorId)")
                    .bind("score", (int) cursor.rank().score())
                    .bind("cursorKey", cursor.key())
                    .bind("cursorId", cursor.id());
        }
        return "select " + id + ", newest_key, cast(disputes as float8) as score" + UNBOUNDED + shown + " from " + table
                + where.sql() + " order by disputes desc, newest_key desc, " + id + " desc";
    }

    /** Later pages rank the rows of the same stretch of time as the first, so that rows that arrive move none out of it. */
    private String ranked(Where where, Cursor cursor) {
        String most = " order by newest_key desc limit " + RANKED;
        String after = "";
        if (cursor != null) {
            where.and("newest_key between :oldest and :newest")
                    .bind("oldest", cursor.rank().oldest())
                    .bind("newest", cursor.rank().newest())
                    .bind("score", cursor.rank().score())
                    .bind("cursorKey", cursor.key())
                    .bind("cursorId", cursor.id());
            most = "";
            after = " where (score, newest_key, " + id + ") < (:score, :cursorKey, :cursorId)";
        }
        return "select * from (select " + id
                + ", newest_key, cast(" + rank + " as float8) as score,"
                + " min(newest_key) over () as oldest, max(newest_key) over () as newest, " + shown
                + " from (select * from "
                + table + where.sql() + most + ") c) r" + after + " order by score desc, newest_key desc, " + id
                + " desc";
    }

    private static Found found(Object[] row, Sort sort) {
        Cursor.Rank rank = sort == Sort.NEWEST
                ? null
                : new Cursor.Rank((Double) row[2], Rows.instant(row[3]), Rows.instant(row[4]));
        return new Found(
                (String) row[0], Rows.instant(row[1]), rank, Arrays.asList(row).subList(FIRST_SHOWN, row.length));
    }
}
