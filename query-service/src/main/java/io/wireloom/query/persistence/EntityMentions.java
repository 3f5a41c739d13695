package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.entities.Fate;
import io.wireloom.query.entities.Mention;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes which claims name which entities. Claims of the current version stand; of those that it no longer holds the last of each
 * content is kept with what became of it. While the claims of the current version are not known, those of the version before stand.
 */
@ApplicationScoped
class EntityMentions {

    private static final String CURRENT =
            """
            select a.version_id, a.source, a.status, c.document from query.article a
              left join query.article_claims c on c.article_id = a.article_id and c.version_id = a.version_id
             where a.article_id = :article""";

    private static final String REPLACED =
            """
            delete from query.entity_mention
             where article_id = :article and (version_id = :version or content = any(cast(:contents as text[])))""";

    private static final String LOST =
            """
            update query.entity_mention
               set fate = case when event = any(cast(:events as text[])) then 'revised' else 'withdrawn' end
             where article_id = :article""";

    private static final String OUTDATED =
            "delete from query.entity_mention where article_id = :article and version_id = :version";

    private static final String INSERT =
            """
            insert into query.entity_mention (kind, entity, article_id, claim_id, version_id, role, fate, status, event, content,
                                              newest_key)
            select r.kind, r.entity, :article, r.claim_id, r.version_id, r.role,
                   case when not :known or r.fate = 'standing' then 'standing'
                        when r.event = any(cast(:events as text[])) then 'revised' else 'withdrawn' end,
                   r.status, r.event, r.content, r.newest_key
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(kind text, entity text, claim_id text, version_id text, role text, fate text, status text, event text,
                     content text, newest_key timestamptz)
             where not exists (select 1 from query.entity_mention m
                                where m.article_id = :article and m.content = r.content and m.version_id <> r.version_id)
            on conflict do nothing""";

    private final EntityCounts counts;

    EntityMentions(EntityCounts counts) {
        this.counts = counts;
    }

    /**
     * Takes in a change of an article's versions or claims. To be called while {@link StandingClaims} holds the article.
     *
     * @param arrived the claims that came just now; null when a version did
     */
    Uni<Void> renew(Mutiny.Session session, String articleId, ArticleClaims arrived) {
        return session.createNativeQuery(CURRENT, Object[].class)
                .setParameter("article", articleId)
                .getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().voidItem()
                        : renew(session, Current.of(articleId, row), arrived));
    }

    /**
     * The current version of an article.
     *
     * @param known whether its claims are known
     * @param standing what they name
     */
    private record Current(String articleId, String versionId, String source, boolean known, List<Mention> standing) {

        static Current of(String articleId, Object[] row) {
            boolean usable = "usable".equals(row[2]);
            String document = (String) row[3];
            List<Mention> standing = usable && document != null
                    ? mentions(MessageCodec.read(document, ArticleClaims.class), (String) row[1])
                    : List.of();
            return new Current(articleId, (String) row[0], (String) row[1], !usable || document != null, standing);
        }

        String[] all(Function<Mention, String> key) {
            return standing.stream().map(key).distinct().toArray(String[]::new);
        }
    }

    private Uni<Void> renew(Mutiny.Session session, Current current, ArticleClaims arrived) {
        boolean late = arrived != null && !arrived.versionId().equals(current.versionId);
        List<Mention> old = late ? mentions(arrived, current.source) : List.of();
        return counts.around(
                session, current.articleId, current.standing.isEmpty() ? old : current.standing, () -> (current.known
                                ? replace(session, current)
                                : Uni.createFrom().voidItem())
                        .chain(() -> late
                                ? insertLate(session, current, arrived, old)
                                : Uni.createFrom().voidItem()));
    }

    private static List<Mention> mentions(ArticleClaims claims, String source) {
        return claims.claims().stream()
                .flatMap(claim -> Mention.of(claim, source).stream())
                .toList();
    }

    private static Uni<Void> replace(Mutiny.Session session, Current current) {
        return session.createNativeQuery(REPLACED)
                .setParameter("article", current.articleId)
                .setParameter("version", current.versionId)
                .setParameter("contents", current.all(Mention::content))
                .executeUpdate()
                .chain(() -> session.createNativeQuery(LOST)
                        .setParameter("article", current.articleId)
                        .setParameter("events", current.all(Mention::event))
                        .executeUpdate())
                .chain(() -> insert(session, current, current.standing, Fate.STANDING));
    }

    /** A version that is no longer current, whose claims come late: they are lost, as far as no other version says the same. */
    private static Uni<Void> insertLate(
            Mutiny.Session session, Current current, ArticleClaims arrived, List<Mention> mentions) {
        return session.createNativeQuery(OUTDATED)
                .setParameter("article", current.articleId)
                .setParameter("version", arrived.versionId())
                .executeUpdate()
                .chain(() -> insert(session, current, mentions, Fate.WITHDRAWN));
    }

    private static Uni<Void> insert(Mutiny.Session session, Current current, List<Mention> mentions, Fate fate) {
        if (mentions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT)
                .setParameter("article", current.articleId)
                .setParameter("known", current.known)
                .setParameter("events", current.all(Mention::event))
                .setParameter(
                        "rows",
                        MessageCodec.writeText(mentions.stream()
                                .map(mention -> row(mention, fate))
                                .toList()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Map<String, Object> row(Mention mention, Fate fate) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", mention.kind().word());
        row.put("entity", Rows.clean(mention.entity()));
        row.put("claim_id", mention.claimId());
        row.put("version_id", mention.versionId());
        row.put("role", mention.role());
        row.put("fate", fate.word());
        row.put("status", mention.status());
        row.put("event", mention.event());
        row.put("content", mention.content());
        row.put("newest_key", mention.newestKey());
        return row;
    }
}
