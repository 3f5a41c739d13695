package io.wireloom.query.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.database.NativeStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Measures how late copy is: the time from the receipt of an article version at a door until all that it brought can be asked for,
 * once for each version (histogram {@code wireloom_receipt_to_queryable_seconds}). Incidents are published before the record that tells
 * that a version is through, so that record's arrival ends the time, or the version's own where that comes later. What was received before this read model was begun, as in a
 * rebuild, is history and is not measured, nor is what waited on the backfill lane.
 */
@ApplicationScoped
class Freshness {

    private static final Duration[] OBJECTIVES = Stream.of(
                    250, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000, 300_000, 1_800_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final String RECEIVED =
            """
            select v.received_at
              from unnest(cast(:articles as text[]), cast(:versions as text[])) as t(article_id, version_id)
              join query.article_version v using (article_id, version_id)
             where not v.backfilled and v.received_at >= (select min(fed_at) from query.fed)
            """;

    /** Only where a document is held that names the version. */
    private static final String WAITED_FOR = RECEIVED
            + """
               and exists (select 1 from query.article_copies c where c.article_id = t.article_id
                              and cast(c.document as jsonb) ->> 'claimsVersionId' = t.version_id)""";

    private final Timer timer;
    private final Clock clock;

    Freshness(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.timer = Timer.builder("wireloom.receipt.to.queryable")
                .description("From the receipt of an article version to its claims and incidents being queryable")
                .serviceLevelObjectives(OBJECTIVES)
                .register(meters);
    }

    /** When versions were received that these records are the first to call through; nothing of those that are history. */
    static Uni<List<Instant>> received(Mutiny.Session session, List<ArticleCopies> through) {
        return ask(
                session,
                RECEIVED,
                Rows.texts(through, ArticleCopies::articleId),
                Rows.texts(through, ArticleCopies::claimsVersionId));
    }

    /** When versions were received that were called through before they came themselves, by the other topic. */
    static Uni<List<Instant>> waitedFor(Mutiny.Session session, List<Article> versions) {
        return ask(
                session,
                WAITED_FOR,
                Rows.texts(versions, Article::articleId),
                Rows.texts(versions, Article::versionId));
    }

    private static Uni<List<Instant>> ask(Mutiny.Session session, String sql, String[] articles, String[] versions) {
        return articles.length == 0
                ? Uni.createFrom().item(List.of())
                : NativeStatement.column(session, sql, Object.class)
                        .setParameter("articles", articles)
                        .setParameter("versions", versions)
                        .getResultList()
                        .map(times -> times.stream().map(Rows::instant).toList());
    }

    /** A version that was received then can be asked for now. */
    void queryable(Instant receivedAt) {
        timer.record(Duration.between(receivedAt, clock.instant()));
    }
}
