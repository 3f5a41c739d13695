package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.query.copies.FamilyNews;
import io.wireloom.query.digest.CanonicalContent;
import io.wireloom.query.stream.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes what articles are copies of: the greatest revision stands, an older or equal one has no effect. */
@ApplicationScoped
public class CopiesProjection {

    private static final String UPSERT_COPIES =
            """
            with written as (
              insert into query.article_copies as held (article_id, revision, family_id, content_digest, document)
              select r.article_id, r.revision, r.family_id, r.content_digest, u.document
                from unnest(cast(:rows as text[]), cast(:documents as text[])) as u(line, document)
               cross join lateral jsonb_to_record(cast(u.line as jsonb))
                  as r(article_id text, revision bigint, family_id text, content_digest text)
               where not exists (select 1 from query.erasure e where e.article_id = r.article_id)
              on conflict (article_id) do update
                 set revision = excluded.revision, family_id = excluded.family_id,
                     content_digest = excluded.content_digest, document = excluded.document
               where held.revision < excluded.revision
                  or (held.revision = excluded.revision and held.content_digest <> excluded.content_digest)
              returning article_id)
            select article_id from written""";

    /** In order, so that two writers who meet in several rows meet in the same order. */
    private static final String INSERT_ORIGINS =
            """
            insert into query.family_origin (family_id, article_id)
            select distinct family, origin
              from unnest(cast(:families as text[]), cast(:origins as text[])) as r(family, origin)
             order by family, origin
            on conflict do nothing""";

    private final WriteTransactions transactions;
    private final ChangeLog changes;
    private final Freshness freshness;

    CopiesProjection(WriteTransactions transactions, ChangeLog changes, Freshness freshness) {
        this.transactions = transactions;
        this.changes = changes;
        this.freshness = freshness;
    }

    /** Takes in what articles are copies of, in their order; answers an outcome for each. */
    public Uni<List<Outcome>> apply(List<ArticleCopies> batch) {
        return Rounds.in(batch, ArticleCopies::articleId, round -> transactions
                .with(session -> held(session, round).chain(held -> take(session, round, held)))
                .invoke(taken -> taken.receivedAt().forEach(freshness::queryable))
                .map(taken -> Rounds.outcomes(round, ArticleCopies::articleId, taken.written())));
    }

    /**
     * What came of a round.
     *
     * @param written the articles whose records stand now
     * @param receivedAt when the versions were received that are through with it
     */
    private record Taken(Set<String> written, List<Instant> receivedAt) {}

    private static Uni<Map<String, ArticleCopies>> held(Mutiny.Session session, List<ArticleCopies> round) {
        return Rows.text(
                        session,
                        "select document from query.article_copies where article_id = any(cast(:articles as text[]))"
                                + " order by article_id for update")
                .setParameter("articles", Rows.texts(round, ArticleCopies::articleId))
                .getResultList()
                .map(documents -> documents.stream()
                        .map(document -> MessageCodec.read(document, ArticleCopies.class))
                        .collect(Collectors.toMap(ArticleCopies::articleId, Function.identity())));
    }

    private Uni<Taken> take(Mutiny.Session session, List<ArticleCopies> round, Map<String, ArticleCopies> before) {
        return Rows.text(session, UPSERT_COPIES)
                .setParameter("rows", Rows.texts(round, CopiesProjection::row))
                .setParameter("documents", Rows.texts(round, MessageCodec::writeText))
                .getResultList()
                .map(Set::copyOf)
                .chain(written -> {
                    List<ArticleCopies> fresh = round.stream()
                            .filter(copies -> written.contains(copies.articleId()))
                            .toList();
                    return follow(session, fresh, before).map(receivedAt -> new Taken(written, receivedAt));
                });
    }

    private Uni<List<Instant>> follow(
            Mutiny.Session session, List<ArticleCopies> fresh, Map<String, ArticleCopies> before) {
        return rememberOrigins(session, fresh)
                .chain(() -> Freshness.received(
                        session,
                        fresh.stream()
                                .filter(copies -> isThrough(before.get(copies.articleId()), copies))
                                .toList()))
                .call(() -> changes.append(
                        session,
                        fresh.stream()
                                .flatMap(copies -> news(before.get(copies.articleId()), copies).stream())
                                .toList()));
    }

    /** Whether a version is through for the first time. */
    private static boolean isThrough(ArticleCopies before, ArticleCopies after) {
        String through = after.claimsVersionId();
        return through != null && (before == null || !through.equals(before.claimsVersionId()));
    }

    private static Uni<Void> rememberOrigins(Mutiny.Session session, List<ArticleCopies> fresh) {
        List<ArticleCopies> known =
                fresh.stream().filter(copies -> copies.origin() != null).toList();
        return known.isEmpty()
                ? Uni.createFrom().voidItem()
                : NativeStatement.rows(session, INSERT_ORIGINS)
                        .setParameter("families", Rows.texts(known, ArticleCopies::familyId))
                        .setParameter("origins", Rows.texts(known, ArticleCopies::origin))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private static Optional<ChangeLog.Entry> news(ArticleCopies before, ArticleCopies after) {
        return FamilyNews.of(before, after)
                .map(news -> new ChangeLog.Entry(
                        Change.Kind.FAMILY_CHANGED, news.articleId(), MessageCodec.writeText(news)));
    }

    private static String row(ArticleCopies copies) {
        return MessageCodec.writeText(Map.of(
                "article_id",
                copies.articleId(),
                "revision",
                copies.revision(),
                "family_id",
                copies.familyId(),
                "content_digest",
                CanonicalContent.digest(copies)));
    }
}
