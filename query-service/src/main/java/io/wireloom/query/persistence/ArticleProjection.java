package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.VersionOrder;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.query.stream.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes what the topics say about articles. Every write is one transaction and can be repeated: which version is current, and
 * which record stands, is decided by their content, never by arrival.
 */
@ApplicationScoped
public class ArticleProjection {

    private static final String INSERT_VERSIONS =
            """
            with written as (
              insert into query.article_version (article_id, version_id, provider_version, stated_at, published_at, received_at,
                                                 usable, entries, backfilled, document)
              select r.article_id, r.version_id, r.provider_version, r.stated_at, r.published_at, r.received_at, r.usable,
                     r.entries, r.backfilled, u.document
                from unnest(cast(:rows as text[]), cast(:documents as text[])) as u(line, document)
               cross join lateral jsonb_to_record(cast(u.line as jsonb))
                  as r(article_id text, version_id text, provider_version bigint, stated_at timestamptz,
                       published_at timestamptz, received_at timestamptz, usable boolean, entries text, backfilled boolean)
               where not exists (select 1 from query.erasure e where e.article_id = r.article_id)
              on conflict do nothing
              returning article_id)
            select article_id from written""";

    private static final String UPSERT_ARTICLES =
            """
            insert into query.article (article_id, version_id, headline, lead, source, language, status, url, published_at,
                                       newest_key, search, whole)
            select r.article_id, r.version_id, r.headline, r.lead, r.source, r.language, r.status, r.url, r.published_at,
                   r.newest_key, SEARCH, true
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(COLUMNS)
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
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(COLUMNS)
             where a.article_id = r.article_id and a.version_id = r.version_id and not a.whole"""
                    .replace("SEARCH", ArticleRow.SEARCH)
                    .replace("COLUMNS", ArticleRow.COLUMNS);

    private static final String UPSERT_CLAIMS =
            """
            with written as (
              insert into query.article_claims as held (article_id, version_id, extracted_at, document)
              select r.article, r.version, r.extracted_at, u.document
                from unnest(cast(:rows as text[]), cast(:documents as text[])) as u(line, document)
               cross join lateral jsonb_to_record(cast(u.line as jsonb))
                  as r(article text, version text, extracted_at timestamptz)
               where not exists (select 1 from query.erasure e where e.article_id = r.article)
              on conflict (article_id, version_id) do update
                 set extracted_at = excluded.extracted_at, document = excluded.document
               where held.document <> excluded.document
              returning article_id)
            select article_id from written""";

    private final WriteTransactions transactions;
    private final ChangeLog changes;
    private final WithdrawalLog withdrawals;
    private final StandingClaims standing;
    private final EntityMentions mentions;
    private final Freshness freshness;

    ArticleProjection(
            WriteTransactions transactions,
            ChangeLog changes,
            WithdrawalLog withdrawals,
            StandingClaims standing,
            EntityMentions mentions,
            Freshness freshness) {
        this.freshness = freshness;
        this.standing = standing;
        this.mentions = mentions;
        this.transactions = transactions;
        this.changes = changes;
        this.withdrawals = withdrawals;
    }

    /**
     * One article version.
     *
     * @param backfilled whether it was made to wait for live copy
     */
    public record Arrived(Article article, boolean backfilled) {

        private String articleId() {
            return article.articleId();
        }
    }

    /** Takes in versions of articles, in their order; answers an outcome for each. */
    public Uni<List<Outcome>> versions(List<Arrived> batch) {
        return Rounds.in(batch, Arrived::articleId, round -> transactions
                .with(session -> take(session, round))
                .invoke(taken -> taken.receivedAt().forEach(freshness::queryable))
                .map(Taken::outcomes));
    }

    /**
     * What came of a round of versions.
     *
     * @param receivedAt when those were received that all else had come of before
     */
    private record Taken(List<Outcome> outcomes, List<Instant> receivedAt) {}

    private Uni<Taken> take(Mutiny.Session session, List<Arrived> round) {
        return Rows.text(session, INSERT_VERSIONS)
                .setParameter("rows", Rows.texts(round, ArticleProjection::versionRow))
                .setParameter("documents", Rows.texts(round, arrived -> MessageCodec.writeText(arrived.article)))
                .getResultList()
                .map(Set::copyOf)
                .chain(written -> {
                    List<Article> articles =
                            round.stream().map(Arrived::article).toList();
                    List<Article> fresh = articles.stream()
                            .filter(article -> written.contains(article.articleId()))
                            .toList();
                    return complete(session, articles, written)
                            .chain(() -> fresh.isEmpty() ? Uni.createFrom().voidItem() : follow(session, fresh))
                            .chain(() -> Freshness.waitedFor(session, fresh))
                            .map(times -> new Taken(Rounds.outcomes(round, Arrived::articleId, written), times));
                });
    }

    /** Adds the bodies to the search where rows were written before bodies were searched. */
    private static Uni<Integer> complete(Mutiny.Session session, List<Article> round, Set<String> written) {
        List<Map<String, Object>> rows = round.stream()
                .filter(article -> !written.contains(article.articleId()))
                .map(ArticleRow::of)
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().item(0)
                : NativeStatement.rows(session, COMPLETE)
                        .setParameter("rows", MessageCodec.writeText(rows))
                        .executeUpdate();
    }

    /**
     * Claims of one article version.
     *
     * @param extractedAt when they were made
     */
    public record Extracted(ArticleClaims claims, Instant extractedAt) {

        private String articleId() {
            return claims.articleId();
        }

        private String row() {
            return MessageCodec.writeText(
                    Map.of("article", claims.articleId(), "version", claims.versionId(), "extracted_at", extractedAt));
        }
    }

    /** Takes in claims of article versions, in their order; answers an outcome for each. */
    public Uni<List<Outcome>> claims(List<Extracted> batch) {
        return Rounds.in(
                batch,
                Extracted::articleId,
                round -> transactions.with(session -> Rows.text(session, UPSERT_CLAIMS)
                        .setParameter("rows", Rows.texts(round, Extracted::row))
                        .setParameter(
                                "documents", Rows.texts(round, extracted -> MessageCodec.writeText(extracted.claims)))
                        .getResultList()
                        .call(() -> standing.renew(session, Rows.texts(round, Extracted::articleId)))
                        .call(() -> mentions.renew(
                                session,
                                Rows.texts(round, Extracted::articleId),
                                round.stream().collect(Collectors.toMap(Extracted::articleId, Extracted::claims))))
                        .map(written -> Rounds.outcomes(round, Extracted::articleId, Set.copyOf(written)))));
    }

    /** What follows of versions that are written: those that are now current are shown, and what waited for them is settled. */
    private Uni<Void> follow(Mutiny.Session session, List<Article> fresh) {
        return NativeStatement.rows(
                        session,
                        "select version_id, provider_version, stated_at, article_id from query.article_version"
                                + " where article_id = any(cast(:articles as text[]))")
                .setParameter("articles", Rows.texts(fresh, Article::articleId))
                .getResultList()
                .chain(rows -> {
                    Map<String, List<VersionOrder>> known = rows.stream()
                            .collect(Collectors.groupingBy(
                                    row -> (String) row[3],
                                    Collectors.mapping(ArticleProjection::order, Collectors.toList())));
                    List<Article> current = fresh.stream()
                            .filter(article -> Collections.max(known.get(article.articleId()))
                                    .versionId()
                                    .equals(article.versionId()))
                            .toList();
                    return current.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : show(
                                    session,
                                    current,
                                    article -> known.get(article.articleId()).size() == 1);
                })
                .chain(() -> withdrawals.settle(session, fresh));
    }

    private static VersionOrder order(Object[] row) {
        return new VersionOrder((Long) row[1], Rows.instant(row[2]), (String) row[0]);
    }

    private Uni<Void> show(Mutiny.Session session, List<Article> articles, Predicate<Article> first) {
        String[] ids = Rows.texts(articles, Article::articleId);
        return NativeStatement.rows(session, UPSERT_ARTICLES)
                .setParameter(
                        "rows",
                        MessageCodec.writeText(
                                articles.stream().map(ArticleRow::of).toList()))
                .executeUpdate()
                .chain(() -> standing.renew(session, ids))
                .chain(() -> mentions.renew(session, ids, Map.of()))
                .chain(() -> changes.inOrder(session))
                .chain(() -> IncidentIndex.rename(session, ids))
                .chain(() -> changes.append(
                        session,
                        articles.stream()
                                .map(article -> new ChangeLog.Entry(
                                        kind(article, first.test(article)),
                                        article.articleId(),
                                        MessageCodec.writeText(ArticleRow.summary(article))))
                                .toList()));
    }

    private static Change.Kind kind(Article article, boolean first) {
        if (!article.usable()) {
            return Change.Kind.ARTICLE_WITHDRAWN;
        }
        return first ? Change.Kind.ARTICLE_ADDED : Change.Kind.ARTICLE_REVISED;
    }

    private static String versionRow(Arrived arrived) {
        Article article = arrived.article;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("article_id", article.articleId());
        row.put("version_id", article.versionId());
        row.put("provider_version", article.order().providerVersion());
        row.put("stated_at", article.order().statedAt());
        row.put("published_at", article.publishedAt());
        row.put("received_at", article.receivedAt());
        row.put("usable", article.usable());
        row.put("entries", Past.entries(article));
        row.put("backfilled", arrived.backfilled);
        return MessageCodec.writeText(row);
    }

    /** Versions of one article, as far as a caller needs them typed. */
    static List<Article> read(List<String> documents) {
        return documents.stream()
                .map(document -> MessageCodec.read(document, Article.class))
                .toList();
    }
}
