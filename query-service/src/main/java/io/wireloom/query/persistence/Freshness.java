package io.wireloom.query.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Measures how late copy is: the time from the receipt of an article version at a door until all that it brought can be asked for,
 * once for each version (histogram {@code wireloom_receipt_to_queryable_seconds}). Incidents are published before the record that tells
 * that a version is through, so that record's arrival ends the time. What was received before this read model was begun, as in a
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
            select v.version_id, v.received_at from query.article_version v
             where v.article_id = :article and v.version_id = :version
               and not v.backfilled
               and v.received_at >= (select min(fed_at) from query.fed)""";

    private final Timer timer;
    private final Clock clock;

    Freshness(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.timer = Timer.builder("wireloom.receipt.to.queryable")
                .description("From the receipt of an article version to its claims and incidents being queryable")
                .serviceLevelObjectives(OBJECTIVES)
                .register(meters);
    }

    /** When the version was received that {@code after} is the first to call through; empty when it was through before, or is history. */
    static Uni<Optional<Instant>> received(Mutiny.Session session, ArticleCopies before, ArticleCopies after) {
        String through = after.claimsVersionId();
        boolean first = through != null && (before == null || !through.equals(before.claimsVersionId()));
        return first
                ? session.createNativeQuery(RECEIVED, Object[].class)
                        .setParameter("article", after.articleId())
                        .setParameter("version", through)
                        .getResultList()
                        .map(rows -> rows.stream().findFirst().map(row -> Rows.instant(row[1])))
                : Uni.createFrom().item(Optional.empty());
    }

    /** A version that was received then can be asked for now. */
    void queryable(Instant receivedAt) {
        timer.record(Duration.between(receivedAt, clock.instant()));
    }
}
