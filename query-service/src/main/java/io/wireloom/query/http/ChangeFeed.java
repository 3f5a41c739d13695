package io.wireloom.query.http;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.wireloom.query.config.QueryConfig;
import io.wireloom.query.persistence.ChangeLog;
import io.wireloom.query.stream.Change;
import io.wireloom.query.stream.RecentChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Follows the change log once for all readers of the stream. A reader who is up to date is served from memory; one who resumes from
 * further back reads the log itself until it has caught up.
 */
@ApplicationScoped
class ChangeFeed {

    private static final int BATCH = 500;
    private static final int HELD = 5_000;
    private static final long PRUNE_EVERY_MS = 3_600_000;

    private final Vertx vertx;
    private final ChangeLog log;
    private final QueryConfig.Stream settings;
    private final AtomicInteger readers = new AtomicInteger();
    private final AtomicBoolean polling = new AtomicBoolean();
    private volatile RecentChanges recent;

    ChangeFeed(Vertx vertx, ChangeLog log, QueryConfig config) {
        this.vertx = vertx;
        this.log = log;
        this.settings = config.stream();
    }

    void start(@Observes StartupEvent event) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ready -> {
            vertx.setPeriodic(settings.poll().toMillis(), tick -> poll());
            vertx.setPeriodic(PRUNE_EVERY_MS, tick -> prune());
        });
    }

    /**
     * The batches of changes after a position, for ever; an empty batch is a heartbeat. To be called on the request's own Vert.x
     * context.
     */
    Multi<List<Change>> after(long position) {
        return Multi.createFrom()
                .<List<Change>>emitter(emitter -> new Reader(position, emitter).start(), BackPressureStrategy.BUFFER);
    }

    private void poll() {
        if (readers.get() == 0 || !polling.compareAndSet(false, true)) {
            return;
        }
        RecentChanges known = recent;
        Uni<Void> step = known == null
                ? log.last()
                        .invoke(last -> recent = new RecentChanges(HELD, last))
                        .replaceWithVoid()
                : log.after(known.last(), BATCH, java.util.Set.of()).invoke(known::add).replaceWithVoid();
        step.subscribe().with(done -> polling.set(false), failure -> {
            Log.debugf("The change log cannot be read reason=%s", failure.getMessage());
            polling.set(false);
        });
    }

    private void prune() {
        log.prune(settings.keep())
                .subscribe()
                .with(
                        removed -> Log.debugf("Pruned the change log removed=%d", removed),
                        failure -> Log.warnf("The change log cannot be pruned reason=%s", failure.getMessage()));
    }

    /** One reader: it stays on its request's context and never reads twice at once. */
    private final class Reader {

        private final MultiEmitter<? super List<Change>> emitter;
        private final long quietTicks =
                Math.max(1, settings.heartbeat().toMillis() / settings.poll().toMillis());
        private long position;
        private long quiet;
        private boolean reading;

        Reader(long position, MultiEmitter<? super List<Change>> emitter) {
            this.position = position;
            this.emitter = emitter;
        }

        void start() {
            readers.incrementAndGet();
            long timer = vertx.setPeriodic(settings.poll().toMillis(), tick -> read());
            emitter.onTermination(() -> {
                vertx.cancelTimer(timer);
                readers.decrementAndGet();
            });
        }

        private void read() {
            if (reading || emitter.requested() == 0) {
                return;
            }
            RecentChanges held = recent;
            List<Change> next =
                    held == null ? null : held.after(position, BATCH).orElse(null);
            if (next != null) {
                emit(next);
                return;
            }
            reading = true;
            log.after(position, BATCH, java.util.Set.of()).subscribe().with(this::emitRead, failure -> reading = false);
        }

        private void emitRead(List<Change> changes) {
            reading = false;
            emit(changes);
        }

        private void emit(List<Change> changes) {
            if (!changes.isEmpty()) {
                position = changes.get(changes.size() - 1).id();
            } else if (++quiet < quietTicks) {
                return;
            }
            quiet = 0;
            emitter.emit(changes);
        }
    }
}
