package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes the claims that can be searched: those of the current version of each article, and no others. */
@ApplicationScoped
class StandingClaims {

    /** Any number that no other pair of advisory locks of this database begins with. */
    private static final int LOCK = 720_351;

    /** In the order of the locks, so that two writers who meet in several articles meet in the same order. */
    private static final String LOCKED =
            """
            select cast(pg_advisory_xact_lock(:lock, key) as text)
              from (select distinct hashtext(article) as key from unnest(cast(:articles as text[])) as u(article)
                     order by key offset 0) k""";

    private static final String CURRENT =
            """
            select a.source, c.document from query.article a
              join query.article_claims c on c.article_id = a.article_id and c.version_id = a.version_id
             where a.article_id = any(cast(:articles as text[]))""";

    private static final String INSERT =
            """
            insert into query.claim (claim_id, article_id, type, subtype, status, start_day, end_day, location, published_at,
                                     newest_key, source, terms, facets, document, words)
            select r.claim_id, r.article_id, r.type, r.subtype, r.status, r.start_day, r.end_day,
                   case when r.lat is null or r.lon is null then null else point(r.lon, r.lat) end, r.published_at,
                   r.newest_key, r.source, r.terms, r.facets, r.document, r.words
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(COLUMNS)
            on conflict do nothing"""
                    .replace("COLUMNS", ClaimRow.COLUMNS);

    /**
     * Writes the claims of articles anew, as a late act of a transaction that wrote versions or their claims. The locks make the
     * later of two such transactions see what the earlier wrote.
     */
    Uni<Void> renew(Mutiny.Session session, String[] articles) {
        return Rows.text(session, LOCKED)
                .setParameter("lock", LOCK)
                .setParameter("articles", articles)
                .getResultList()
                .chain(() -> NativeStatement.rows(
                                session, "delete from query.claim where article_id = any(cast(:articles as text[]))")
                        .setParameter("articles", articles)
                        .executeUpdate())
                .chain(() -> NativeStatement.rows(session, CURRENT)
                        .setParameter("articles", articles)
                        .getResultList())
                .chain(rows -> write(
                        session,
                        rows.stream()
                                .flatMap(row -> rows((String) row[0], (String) row[1]))
                                .toList()));
    }

    private static Uni<Void> write(Mutiny.Session session, List<Map<String, Object>> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : NativeStatement.rows(session, INSERT)
                        .setParameter("rows", MessageCodec.writeText(rows))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private static Stream<Map<String, Object>> rows(String source, String document) {
        return MessageCodec.read(document, ArticleClaims.class).claims().stream()
                .map(claim -> row(claim, source));
    }

    private static Map<String, Object> row(Claim claim, String source) {
        Map<String, Object> row = ClaimRow.of(claim, source);
        row.put("document", Rows.clean(MessageCodec.writeText(claim)));
        return row;
    }
}
