package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.query.copies.Family;
import io.wireloom.query.copies.FamilyFilter;
import io.wireloom.query.copies.FamilySummary;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Names;
import io.wireloom.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lists families of copies. A family stands where the newest of its articles stands in the list of articles. */
@ApplicationScoped
public class FamilyLists {

    private static final String NEWEST =
            """
            (select count(*) from query.article_copies s where s.family_id = c.family_id) >= :minSize
            and not exists (select 1 from query.article_copies s join query.article n on n.article_id = s.article_id
                             where s.family_id = c.family_id
                               and (n.newest_key, n.article_id) > (a.newest_key, a.article_id))""";

    private static final String WORDS =
            """
            c.family_id in (select s.family_id from query.article n join query.article_copies s on s.article_id = n.article_id
                             where n.search @@ websearch_to_tsquery('english', :q))""";

    private static final String SUMMARIES =
            """
            select c.family_id, o.article_id, oa.headline, oa.source, count(*), count(distinct a.source),
                   count(*) filter (where cast(c.document as json) -> 'spin' is not null),
                   count(*) filter (where cast(c.document as json) -> 'stale' is not null),
                   min(a.published_at), max(a.published_at)
              from query.article_copies c
              left join query.article a on a.article_id = c.article_id
              left join query.family_origin o on o.family_id = c.family_id
              left join query.article oa on oa.article_id = o.article_id
             where c.family_id = any(cast(:families as text[]))
             group by c.family_id, o.article_id, oa.headline, oa.source""";

    private final Mutiny.SessionFactory sessions;

    FamilyLists(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * One page of families, newest first.
     *
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<FamilySummary>> list(FamilyFilter filter, Cursor cursor, int limit, String query) {
        Where where = new Where()
                .and(NEWEST, "minSize", filter.minSize())
                .and(WORDS, "q", filter.q() == null ? null : Names.fold(filter.q()))
                .after(cursor, "a.article_id");
        String sql = "select c.family_id, a.newest_key, a.article_id from query.article a"
                + " join query.article_copies c on c.article_id = a.article_id" + where.sql()
                + " order by a.newest_key desc, a.article_id desc";
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, Object[].class))
                .setMaxResults(limit + 1)
                .getResultList()
                .map(rows -> Page.of(rows, limit, row -> new Cursor(Rows.instant(row[1]), (String) row[2], query))
                        .map(row -> (String) row[0]))
                .chain(page -> summaries(session, page.items())
                        .map(summaries -> new Page<>(
                                page.items().stream()
                                        .map(summaries::get)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                page.nextCursor()))));
    }

    private static Uni<Map<String, FamilySummary>> summaries(Mutiny.Session session, List<String> families) {
        if (families.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return NativeStatement.rows(session, SUMMARIES)
                .setParameter("families", families.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(FamilyLists::summary)
                        .collect(Collectors.toMap(FamilySummary::familyId, Function.identity())));
    }

    private static FamilySummary summary(Object[] row) {
        int column = 0;
        String familyId = (String) row[column++];
        String origin = (String) row[column++];
        String headline = (String) row[column++];
        String source = (String) row[column++];
        Family.Counts counts = new Family.Counts(
                count(row[column++]), count(row[column++]), count(row[column++]), count(row[column++]));
        Instant first = Rows.instant(row[column++]);
        Instant last = Rows.instant(row[column]);
        return new FamilySummary(familyId, origin, headline, source, counts, first, last);
    }

    private static int count(Object value) {
        return ((Number) value).intValue();
    }
}
