package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.query.entities.Fate;
import io.wireloom.query.entities.Mention;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes which claims name which entities. Claims of the current version stand; of those that it no longer holds the last of each
 * content is kept with what became of it. While the claims of the current version are not known, those of the version before stand.
 */
@ApplicationScoped
class EntityMentions {

    private static final String CURRENT =
            """
            select a.article_id, a.version_id, a.source, a.status, c.document from query.article a
              left join query.article_claims c on c.article_id = a.article_id and c.version_id = a.version_id
             where a.article_id = any(cast(:articles as text[]))""";

    /** What is asked of articles: of each its id, a version, and keys of what it says. */
    private static final String ASKED =
            """
            jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
              as r(article text, version text, contents text[], events text[])""";

    private static final String REPLACED =
            """
            delete from query.entity_mention m using ASKED
             where m.article_id = r.article and (m.version_id = r.version or m.content = any(r.contents))"""
                    .replace("ASKED", ASKED);

    private static final String LOST =
            """
            update query.entity_mention m
               set fate = case when m.event = any(r.events) then 'revised' else 'withdrawn' end
              from ASKED
             where m.article_id = r.article"""
                    .replace("ASKED", ASKED);

    private static final String OUTDATED = "delete from query.entity_mention m using " + ASKED
            + " where m.article_id = r.article and m.version_id = r.version";

    /** What other versions say is read once: asked for each mention, the index would lead to all that were written before it. */
    private static final String INSERT =
            """
            with told as materialized (
              select h.article, h.known, h.events, h.mentions
                from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                  as h(article text, known boolean, events text[], mentions jsonb)),
            said as materialized (
              select m.article_id, m.content, m.version_id from query.entity_mention m join told h on m.article_id = h.article)
            insert into query.entity_mention (kind, entity, article_id, claim_id, version_id, role, fate, status, event, content,
                                              newest_key)
            select r.kind, r.entity, h.article, r.claim_id, r.version_id, r.role,
                   case when not h.known or r.fate = 'standing' then 'standing'
                        when r.event = any(h.events) then 'revised' else 'withdrawn' end,
                   r.status, r.event, r.content, r.newest_key
              from told h
             cross join lateral jsonb_to_recordset(h.mentions)
                as r(kind text, entity text, claim_id text, version_id text, role text, fate text, status text, event text,
                     content text, newest_key timestamptz)
             where not exists (select 1 from said s
                                where s.article_id = h.article and s.content = r.content and s.version_id <> r.version_id)
            on conflict do nothing""";

    private final EntityCounts counts;

    EntityMentions(EntityCounts counts) {
        this.counts = counts;
    }

    /**
     * Takes in changes of articles' versions or claims. To be called while {@link StandingClaims} holds the articles.
     *
     * @param arrived the claims that came just now, by article; nothing of those of which a version did
     */
    Uni<Void> renew(Mutiny.Session session, String[] articles, Map<String, ArticleClaims> arrived) {
        return NativeStatement.rows(session, CURRENT)
                .setParameter("articles", articles)
                .getResultList()
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : renew(
                                session,
                                rows.stream()
                                        .map(row -> Current.of(row, arrived.get((String) row[0])))
                                        .toList()));
    }

    /**
     * The current version of an article.
     *
     * @param known whether its claims are known
     * @param standing what they name
     * @param late the version that is no longer current whose claims came just now; null for none
     * @param old what these name
     */
    private record Current(
            String articleId,
            String versionId,
            String source,
            boolean known,
            List<Mention> standing,
            String late,
            List<Mention> old) {

        static Current of(Object[] row, ArticleClaims arrived) {
            String version = (String) row[1];
            String source = (String) row[2];
            boolean usable = "usable".equals(row[3]);
            String document = (String) row[4];
            boolean late = arrived != null && !arrived.versionId().equals(version);
            return new Current(
                    (String) row[0],
                    version,
                    source,
                    !usable || document != null,
                    usable && document != null
                            ? mentions(MessageCodec.read(document, ArticleClaims.class), source)
                            : List.of(),
                    late ? arrived.versionId() : null,
                    late ? mentions(arrived, source) : List.of());
        }

        Set<String> all(Function<Mention, String> key) {
            return standing.stream().map(key).collect(Collectors.toCollection(TreeSet::new));
        }

        Map<String, Object> asked(String version) {
            return Map.of(
                    "article",
                    articleId,
                    "version",
                    version,
                    "contents",
                    all(Mention::content),
                    "events",
                    all(Mention::event));
        }

        Map<String, Object> inserted(List<Mention> mentions, Fate fate) {
            return Map.of(
                    "article",
                    articleId,
                    "known",
                    known,
                    "events",
                    all(Mention::event),
                    "mentions",
                    mentions.stream().map(mention -> row(mention, fate)).toList());
        }
    }

    private Uni<Void> renew(Mutiny.Session session, List<Current> articles) {
        List<Current> known = articles.stream().filter(Current::known).toList();
        List<Current> late =
                articles.stream().filter(article -> article.late != null).toList();
        if (known.isEmpty() && late.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return counts.around(
                session,
                articles.stream().map(Current::articleId).toArray(String[]::new),
                articles.stream()
                        .map(article -> article.standing.isEmpty() ? article.old : article.standing)
                        .toList(),
                () -> replace(session, known).chain(() -> insertLate(session, late)));
    }

    private static List<Mention> mentions(ArticleClaims claims, String source) {
        return claims.claims().stream()
                .flatMap(claim -> Mention.of(claim, source).stream())
                .toList();
    }

    private static Uni<Void> replace(Mutiny.Session session, List<Current> articles) {
        List<Map<String, Object>> asked = articles.stream()
                .map(article -> article.asked(article.versionId))
                .toList();
        return execute(session, REPLACED, asked)
                .chain(() -> execute(session, LOST, asked))
                .chain(() -> execute(
                        session,
                        INSERT,
                        articles.stream()
                                .map(article -> article.inserted(article.standing, Fate.STANDING))
                                .toList()));
    }

    /** Versions that are no longer current, whose claims come late: they are lost, as far as no other version says the same. */
    private static Uni<Void> insertLate(Mutiny.Session session, List<Current> articles) {
        return execute(
                        session,
                        OUTDATED,
                        articles.stream()
                                .map(article -> article.asked(article.late))
                                .toList())
                .chain(() -> execute(
                        session,
                        INSERT,
                        articles.stream()
                                .map(article -> article.inserted(article.old, Fate.WITHDRAWN))
                                .toList()));
    }

    private static Uni<Void> execute(Mutiny.Session session, String sql, List<Map<String, Object>> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : NativeStatement.rows(session, sql)
                        .setParameter("rows", MessageCodec.writeText(rows))
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
