package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.VersionOrder;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.query.copies.FamilyNews;
import io.wireloom.query.digest.CanonicalContent;
import io.wireloom.query.stream.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes what the topics say about articles. Every write is one transaction and can be repeated: which version is current, and
 * which record stands, is decided by their content, never by arrival.
 */
@ApplicationScoped
public class ArticleProjection {

    private static final String INSERT_VERSION =
            """
            insert into query.article_version (article_id, version_id, provider_version, stated_at, published_at, received_at,
                                               usable, entries, document)
            select r.article_id, r.version_id, r.provider_version, r.stated_at, r.published_at, r.received_at, r.usable,
                   r.entries, :document
              from jsonb_to_record(cast(cast(:row as text) as jsonb))
                as r(article_id text, version_id text, provider_version bigint, stated_at timestamptz,
                     published_at timestamptz, received_at timestamptz, usable boolean, entries text)
            on conflict do nothing""";

    private static final String UPSERT_ARTICLE =
            """
            insert into query.article (article_id, version_id, headline, lead, source, language, status, url, published_at,
                                       newest_key, search, whole)
            select r.article_id, r.version_id, r.headline, r.lead, r.source, r.language, r.status, r.url, r.published_at,
                   r.newest_key, SEARCH, true
              from jsonb_to_record(cast(cast(:row as text) as jsonb)) as r(COLUMNS)
            on conflict (article_id) do update
               set version_id = excluded.version_id, headline = excluded.headline, lead = excluded.lead,
                   source = excluded.source, language = excluded.language, status = excluded.status, url = excluded.url,
                   published_at = excluded.published_at, newest_key = excluded.newest_key, search = excluded.search,
                   whole = true"""
                    .replace("SEARCH", ArticleRow.SEARCH)
                    .replace("COLUMNS", ArticleRow.COLUMNS);

    private static final String COMPLETE =
            """
            update query.article a set search = SEARCH, whole = true
              from jsonb_to_record(cast(cast(:row as text) as jsonb)) as r(COLUMNS)
             where a.article_id = r.article_id and a.version_id = r.version_id and not a.whole"""
                    .replace("SEARCH", ArticleRow.SEARCH)
                    .replace("COLUMNS", ArticleRow.COLUMNS);

    private static final String UPSERT_CLAIMS =
            """
            insert into query.article_claims as held (article_id, version_id, extracted_at, document)
            values (:article, :version, :extractedAt, :document)
            on conflict (article_id, version_id) do update
               set extracted_at = excluded.extracted_at, document = excluded.document
             where held.document <> excluded.document""";

    private static final String UPSERT_COPIES =
            """
            insert into query.article_copies as held (article_id, revision, family_id, content_digest, document)
            values (:article, :revision, :family, :digest, :document)
            on conflict (article_id) do update
               set revision = excluded.revision, family_id = excluded.family_id,
                   content_digest = excluded.content_digest, document = excluded.document
             where held.revision < excluded.revision
                or (held.revision = excluded.revision and held.content_digest <> excluded.content_digest)""";

    private static final String INSERT_ORIGIN =
            """
            insert into query.family_origin (family_id, article_id) values (:family, :origin)
            on conflict do nothing""";

    private final Mutiny.SessionFactory sessions;
    private final ChangeLog changes;
    private final WithdrawalLog withdrawals;
    private final StandingClaims standing;
    private final EntityMentions mentions;

    ArticleProjection(
            Mutiny.SessionFactory sessions,
            ChangeLog changes,
            WithdrawalLog withdrawals,
            StandingClaims standing,
            EntityMentions mentions) {
        this.standing = standing;
        this.mentions = mentions;
        this.sessions = sessions;
        this.changes = changes;
        this.withdrawals = withdrawals;
    }

    /** Takes in one version of an article. */
    public Uni<Outcome> apply(Article article) {
        return sessions.withTransaction(session -> session.createNativeQuery(INSERT_VERSION)
                .setParameter("row", versionRow(article))
                .setParameter("document", MessageCodec.writeText(article))
                .executeUpdate()
                .chain(inserted -> inserted == 0
                        ? complete(session, article)
                        : makeCurrent(session, article)
                                .chain(() -> withdrawals.settle(session, article))
                                .replaceWith(Outcome.PUBLISHED)));
    }

    /** Adds the body to the search where a row was written before bodies were searched. */
    private static Uni<Outcome> complete(Mutiny.Session session, Article article) {
        return session.createNativeQuery(COMPLETE)
                .setParameter("row", MessageCodec.writeText(ArticleRow.of(article)))
                .executeUpdate()
                .replaceWith(Outcome.DUPLICATE);
    }

    /** Takes in the claims of one article version. */
    public Uni<Outcome> apply(ArticleClaims claims, Instant extractedAt) {
        return sessions.withTransaction(session -> session.createNativeQuery(UPSERT_CLAIMS)
                .setParameter("article", claims.articleId())
                .setParameter("version", claims.versionId())
                .setParameter("extractedAt", extractedAt)
                .setParameter("document", MessageCodec.writeText(claims))
                .executeUpdate()
                .call(() -> standing.renew(session, claims.articleId()))
                .call(() -> mentions.renew(session, claims.articleId(), claims))
                .map(ArticleProjection::outcome));
    }

    /** Takes in what an article is a copy of. */
    public Uni<Outcome> apply(ArticleCopies copies) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "select document from query.article_copies where article_id = :article for update",
                        String.class)
                .setParameter("article", copies.articleId())
                .getSingleResultOrNull()
                .chain(held ->
                        write(session, copies, held == null ? null : MessageCodec.read(held, ArticleCopies.class))));
    }

    private Uni<Outcome> write(Mutiny.Session session, ArticleCopies copies, ArticleCopies before) {
        return session.createNativeQuery(UPSERT_COPIES)
                .setParameter("article", copies.articleId())
                .setParameter("revision", copies.revision())
                .setParameter("family", copies.familyId())
                .setParameter("digest", CanonicalContent.digest(copies))
                .setParameter("document", MessageCodec.writeText(copies))
                .executeUpdate()
                .chain(written -> written == 0
                        ? Uni.createFrom().item(Outcome.DUPLICATE)
                        : rememberOrigin(session, copies)
                                .chain(() -> report(session, before, copies))
                                .replaceWith(Outcome.PUBLISHED));
    }

    private static Uni<Void> rememberOrigin(Mutiny.Session session, ArticleCopies copies) {
        return copies.origin() == null
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(INSERT_ORIGIN)
                        .setParameter("family", copies.familyId())
                        .setParameter("origin", copies.origin())
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private Uni<Void> report(Mutiny.Session session, ArticleCopies before, ArticleCopies after) {
        return FamilyNews.of(before, after)
                .map(news -> changes.append(
                        session, Change.Kind.FAMILY_CHANGED, news.articleId(), MessageCodec.writeText(news)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Outcome outcome(int rows) {
        return rows == 0 ? Outcome.DUPLICATE : Outcome.PUBLISHED;
    }

    private Uni<Void> makeCurrent(Mutiny.Session session, Article article) {
        return session.createNativeQuery(
                        "select version_id, provider_version, stated_at from query.article_version"
                                + " where article_id = :article",
                        Object[].class)
                .setParameter("article", article.articleId())
                .getResultList()
                .chain(rows -> {
                    VersionOrder newest = rows.stream()
                            .map(ArticleProjection::order)
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
                    return newest.versionId().equals(article.versionId())
                            ? show(session, article, rows.size() == 1)
                            : Uni.createFrom().voidItem();
                });
    }

    private static VersionOrder order(Object[] row) {
        return new VersionOrder((Long) row[1], Rows.instant(row[2]), (String) row[0]);
    }

    private Uni<Void> show(Mutiny.Session session, Article article, boolean first) {
        Change.Kind kind = !article.usable()
                ? Change.Kind.ARTICLE_WITHDRAWN
                : first ? Change.Kind.ARTICLE_ADDED : Change.Kind.ARTICLE_REVISED;
        return session.createNativeQuery(UPSERT_ARTICLE)
                .setParameter("row", MessageCodec.writeText(ArticleRow.of(article)))
                .executeUpdate()
                .chain(() -> standing.renew(session, article.articleId()))
                .chain(() -> mentions.renew(session, article.articleId(), null))
                .chain(() -> changes.append(
                        session, kind, article.articleId(), MessageCodec.writeText(ArticleRow.summary(article))));
    }

    private static String versionRow(Article article) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("article_id", article.articleId());
        row.put("version_id", article.versionId());
        row.put("provider_version", article.order().providerVersion());
        row.put("stated_at", article.order().statedAt());
        row.put("published_at", article.publishedAt());
        row.put("received_at", article.receivedAt());
        row.put("usable", article.usable());
        row.put("entries", Past.entries(article));
        return MessageCodec.writeText(row);
    }

    /** Versions of one article, as far as a caller needs them typed. */
    static List<Article> read(List<String> documents) {
        return documents.stream()
                .map(document -> MessageCodec.read(document, Article.class))
                .toList();
    }
}
