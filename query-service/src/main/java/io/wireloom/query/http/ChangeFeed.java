package io.wireloom.query.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.query.config.QueryConfig;
import io.wireloom.query.persistence.ChangeLog;
import io.wireloom.query.stream.Frame;
import io.wireloom.query.stream.Lookup;
import io.wireloom.query.stream.RecentChanges;
import io.wireloom.query.stream.StreamFilter;
import io.wireloom.query.stream.StreamPosition;
import io.wireloom.query.timing.Ticks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Follows the change log once for all readers of the stream: each change is read, looked at for what anybody looks for, and written
 * once. A reader who is up to date is served from memory; one who resumes from further back reads the log itself until it has
 * caught up.
 */
@ApplicationScoped
class ChangeFeed {

    private static final int BATCH = 500;
    private static final int HELD = 5_000;
    private static final Duration PRUNE_EVERY = Duration.ofHours(1);

    private final Vertx vertx;
    private final Ticks ticks;
    private final ChangeLog log;
    private final QueryConfig.Stream settings;
    private final Pieces pieces = new Pieces();
    private final Set<StreamReader> readers = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<Lookup, Integer> lookups = new ConcurrentHashMap<>();
    private volatile Recent recent;
    private volatile boolean stopping;

    ChangeFeed(Vertx vertx, Ticks ticks, ChangeLog log, QueryConfig config) {
        this.vertx = vertx;
        this.ticks = ticks;
        this.log = log;
        this.settings = config.stream();
    }

    /** The latest changes of one read model. */
    private record Recent(String generation, RecentChanges changes) {}

    void start(@Observes StartupEvent event) {
        ticks.every(settings.poll(), "Reading the change log", this::poll);
        vertx.setPeriodic(settings.poll().toMillis(), tick -> wake());
        ticks.every(PRUNE_EVERY, "Pruning the change log", () -> log.prune(settings.keep())
                .replaceWith(false));
    }

    /** Lets all readers go: a stream never ends by itself, and the service waits for whoever it is answering. They come back by themselves. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        readers.forEach(StreamReader::letGo);
    }

    /** Sends a reader what follows a position until the response is through. To be called on the request's own Vert.x context. */
    void serve(StreamPosition position, StreamFilter filter, RoutingContext request) {
        StreamReader reader = new StreamReader(position, filter, this::next, pieces, settings, request.response());
        join(reader, filter);
        request.addEndHandler(through -> {
            reader.end();
            leave(reader, filter);
        });
        if (stopping) {
            reader.letGo();
        } else {
            reader.wake();
        }
    }

    private void join(StreamReader reader, StreamFilter filter) {
        readers.add(reader);
        filter.lookups().forEach(lookup -> lookups.merge(lookup, 1, Integer::sum));
    }

    private void leave(StreamReader reader, StreamFilter filter) {
        readers.remove(reader);
        filter.lookups()
                .forEach(lookup -> lookups.computeIfPresent(lookup, (same, count) -> count == 1 ? null : count - 1));
    }

    /** The next changes for a reader; null when they are kept no longer. */
    private Uni<List<Frame>> next(StreamPosition position, Set<Lookup> asked) {
        Recent held = recent;
        if (held != null && held.generation().equals(position.generation())) {
            List<Frame> frames =
                    held.changes().after(position.id(), BATCH, asked).orElse(null);
            if (frames != null) {
                return Uni.createFrom().item(frames);
            }
        }
        return log.first()
                .chain(first -> first > position.id() + 1
                        ? Uni.createFrom().nullItem()
                        : log.after(position.id(), BATCH, asked).map(changes -> changes.stream()
                                .map(change -> Frame.of(position.generation(), change))
                                .toList()));
    }

    private void wake() {
        readers.forEach(StreamReader::wake);
    }

    private Uni<Boolean> poll() {
        if (readers.isEmpty()) {
            recent = null;
            return Uni.createFrom().item(false);
        }
        Recent known = recent;
        return known == null
                ? begin()
                : log.generation().chain(generation -> generation.equals(known.generation()) ? follow(known) : begin());
    }

    private Uni<Boolean> begin() {
        return log.generation()
                .chain(generation -> log.last().invoke(last -> {
                    pieces.latest(List.of());
                    recent = new Recent(generation, new RecentChanges(HELD, last));
                }))
                .replaceWith(false);
    }

    private Uni<Boolean> follow(Recent known) {
        Set<Lookup> asked = Set.copyOf(lookups.keySet());
        return log.after(known.changes().last(), BATCH, asked).map(changes -> {
            if (!changes.isEmpty()) {
                List<Frame> frames = changes.stream()
                        .map(change -> Frame.of(known.generation(), change))
                        .toList();
                known.changes().add(frames);
                pieces.latest(frames);
                wake();
            }
            return changes.size() == BATCH;
        });
    }
}
