package io.wireloom.ingest.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.wireloom.ingest.config.IngestConfig;
import io.wireloom.ingest.lifecycle.Held;
import io.wireloom.ingest.persistence.StoryRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Releases what embargoes held back, on time, and counts what is kept back (gauge {@code wireloom_articles_held{reason}}, the same on
 * every instance). Remembers nothing itself: what fell due while no instance ran goes out when one starts.
 */
@ApplicationScoped
class EmbargoWatch {

    private static final int BATCH = 200;
    private static final int TICKS_PER_COUNT = 8;

    private final StoryRepository stories;
    private final StoryPublisher publisher;
    private final IngestConfig config;
    private final Vertx vertx;
    private final Map<Held.Reason, AtomicLong> counts = new EnumMap<>(Held.Reason.class);
    private final AtomicLong timer = new AtomicLong(-1);
    private final AtomicBoolean busy = new AtomicBoolean();
    private int ticks;

    EmbargoWatch(
            StoryRepository stories, StoryPublisher publisher, IngestConfig config, Vertx vertx, MeterRegistry meters) {
        this.stories = stories;
        this.publisher = publisher;
        this.config = config;
        this.vertx = vertx;
        for (Held.Reason reason : Held.Reason.values()) {
            AtomicLong count = new AtomicLong();
            counts.put(reason, count);
            Gauge.builder("wireloom.articles.held", count, AtomicLong::get)
                    .description("Items kept back: their embargo is running, or what they go on from is missing")
                    .tags("service", Service.NAME, "reason", reason.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    /** A timer of its own: the scheduler extension looks at its triggers but once a second. */
    void start(@Observes StartupEvent event) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(
                ready -> timer.set(vertx.setPeriodic(config.releaseEvery().toMillis(), tick -> look())));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer.get());
    }

    private void look() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        boolean counting = ticks++ % TICKS_PER_COUNT == 0;
        releaseDue()
                .chain(() -> counting ? count() : Uni.createFrom().voidItem())
                .subscribe()
                .with(done -> busy.set(false), failure -> {
                    Log.debugf("What is kept back cannot be read reason=%s", failure.getMessage());
                    busy.set(false);
                });
    }

    private Uni<Void> releaseDue() {
        return stories.due(BATCH).chain(articleIds -> Multi.createFrom()
                .iterable(articleIds)
                .onItem()
                .transformToUniAndConcatenate(this::release)
                .collect()
                .last()
                .replaceWithVoid());
    }

    /** One story that cannot be published now holds up none of the others; it is tried again at the next look. */
    private Uni<Void> release(String articleId) {
        return publisher
                .release(articleId)
                .onFailure()
                .invoke(failure ->
                        Log.warnf("Not released yet articleId=%s reason=%s", articleId, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> count() {
        return stories.heldCounts()
                .invoke(found -> counts.forEach((reason, count) -> count.set(found.getOrDefault(reason, 0L))))
                .replaceWithVoid();
    }
}
