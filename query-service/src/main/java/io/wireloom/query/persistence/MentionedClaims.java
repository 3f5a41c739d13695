package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.entities.EntityClaim;
import io.wireloom.query.entities.Fate;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the claims behind mentions: of the current version as it is searched, of an older one from what was said of that version. */
final class MentionedClaims {

    private static final String CLAIMS =
            """
            select m.claim_id, m.newest_key, m.fate, c.document, v.document as older, a.source, a.headline,
                   (select min(h.incident_id) from query.incident_claim h
                     where h.claim_id = m.claim_id and h.article_id = m.article_id) as incident
              from (MENTIONS) m
              left join query.article a on a.article_id = m.article_id
              left join query.claim c on c.claim_id = m.claim_id and c.article_id = m.article_id
              left join query.article_claims v
                on v.article_id = m.article_id and v.version_id = m.version_id and c.claim_id is null
             order by m.newest_key desc, m.claim_id desc""";

    private MentionedClaims() {}

    static Uni<Page<EntityClaim>> page(
            Mutiny.Session session, String entity, MentionQuery mentions, Cursor cursor, int limit, String query) {
        Where where = new Where().bind("entity", entity);
        String after = "";
        if (cursor != null) {
            after = " and (m.newest_key, m.claim_id) < (:key, :claim)";
            where.bind("key", cursor.key()).bind("claim", cursor.id());
        }
        String sql = CLAIMS.replace("MENTIONS", mentions.rows(after, limit + 1));
        return where.bindTo(session.createNativeQuery(sql, Object[].class))
                .getResultList()
                .map(rows -> Page.of(rows, limit, row -> new Cursor(Rows.instant(row[1]), (String) row[0], query)))
                .map(page -> new Page<>(
                        page.items().stream()
                                .flatMap(row -> claim(row).stream())
                                .toList(),
                        page.nextCursor()));
    }

    private static Optional<EntityClaim> claim(Object[] row) {
        return document(row)
                .map(claim -> new EntityClaim(
                        claim,
                        (String) row[7],
                        (String) row[5],
                        (String) row[6],
                        Fate.valueOf(((String) row[2]).toUpperCase(Locale.ROOT))));
    }

    /** Empty when the record of that version was replaced meanwhile and no longer holds the claim. */
    private static Optional<Claim> document(Object[] row) {
        if (row[3] != null) {
            return Optional.of(MessageCodec.read((String) row[3], Claim.class));
        }
        return row[4] == null
                ? Optional.empty()
                : MessageCodec.read((String) row[4], ArticleClaims.class).claims().stream()
                        .filter(claim -> claim.claimId().equals(row[0]))
                        .findFirst();
    }
}
