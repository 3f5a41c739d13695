package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes the claims that can be searched: those of the current version of each article, and no others. */
@ApplicationScoped
class StandingClaims {

    /** Any number that no other pair of advisory locks of this database begins with. */
    private static final int LOCK = 720_351;

    private static final String LOCKED = "select cast(pg_advisory_xact_lock(:lock, hashtext(:article)) as text)";

    private static final String CURRENT =
            """
            select a.source, c.document from query.article a
              join query.article_claims c on c.article_id = a.article_id and c.version_id = a.version_id
             where a.article_id = :article""";

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
     * Writes the claims of an article anew, as a late act of a transaction that wrote a version or its claims. The lock makes the
     * later of two such transactions see what the earlier wrote.
     */
    Uni<Void> renew(Mutiny.Session session, String articleId) {
        return session.createNativeQuery(LOCKED, String.class)
                .setParameter("lock", LOCK)
                .setParameter("article", articleId)
                .getSingleResultOrNull()
                .chain(() -> session.createNativeQuery("delete from query.claim where article_id = :article")
                        .setParameter("article", articleId)
                        .executeUpdate())
                .chain(() -> session.createNativeQuery(CURRENT, Object[].class)
                        .setParameter("article", articleId)
                        .getSingleResultOrNull())
                .chain(row -> row == null
                        ? Uni.createFrom().voidItem()
                        : write(
                                session,
                                (String) row[0],
                                MessageCodec.read((String) row[1], ArticleClaims.class)
                                        .claims()));
    }

    private static Uni<Void> write(Mutiny.Session session, String source, List<Claim> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Map<String, Object>> rows =
                claims.stream().map(claim -> row(claim, source)).toList();
        return session.createNativeQuery(INSERT)
                .setParameter("rows", MessageCodec.writeText(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Map<String, Object> row(Claim claim, String source) {
        Map<String, Object> row = ClaimRow.of(claim, source);
        row.put("document", Rows.clean(MessageCodec.writeText(claim)));
        return row;
    }
}
