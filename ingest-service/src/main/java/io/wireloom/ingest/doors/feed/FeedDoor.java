package io.wireloom.ingest.doors.feed;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.wireloom.ingest.config.IngestConfig;
import io.wireloom.ingest.fetch.Waiting;
import io.wireloom.ingest.kafka.Outage;
import io.wireloom.ingest.persistence.FeedEntries;
import io.wireloom.ingest.persistence.FeedStates;
import io.wireloom.ingest.polling.FeedState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Polls the feeds that are due, several at a time. Each is reserved in the database first, so that one instance alone polls it. */
@ApplicationScoped
public class FeedDoor {

    private final FeedDirectory directory;
    private final FeedStates states;
    private final FeedEntries entries;
    private final FeedPoll poll;
    private final FeedMetrics metrics;
    private final IngestConfig config;
    private final Vertx vertx;
    private final WorkerExecutor workers;
    private final String instance = UUID.randomUUID().toString();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Map<String, URI> known = new HashMap<>();
    private volatile boolean stopping;
    private boolean away;

    FeedDoor(
            FeedDirectory directory,
            FeedStates states,
            FeedEntries entries,
            FeedPoll poll,
            FeedMetrics metrics,
            IngestConfig config,
            Vertx vertx) {
        this.directory = directory;
        this.states = states;
        this.entries = entries;
        this.poll = poll;
        this.metrics = metrics;
        this.config = config;
        this.vertx = vertx;
        // One more than polls, for looking which are due. A poll with many pages takes long: that is no blocked thread.
        workers = vertx.createSharedWorkerExecutor(
                "feeds-" + instance, config.poll().parallel() + 1, 1, TimeUnit.HOURS);
    }

    @Scheduled(every = "${wireloom.ingest.poll.tick:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (config.poll().enabled() && !stopping && looking.compareAndSet(false, true)) {
            Waiting.start(vertx, workers, this::look).onComplete(done -> looking.set(false));
        }
    }

    @Scheduled(every = "12h", delayed = "10m")
    Uni<Void> forget() {
        return entries.forgetOld();
    }

    /** What is under way ends with its worker; its reservation ends by itself, so that nobody else polls the feed meanwhile. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        workers.close();
    }

    /** Has a feed polled now; false when it is not polled at all. */
    public Uni<Boolean> pollNow(String feed) {
        return directory
                .polled()
                .chain(feeds -> feeds.containsKey(feed)
                        ? states.know(feed, feeds.get(feed).definition().poll().url())
                                .chain(() -> states.want(feed))
                                .invoke(this::tick)
                        : Uni.createFrom().item(false));
    }

    private void look() {
        try {
            Map<String, PolledFeed> feeds = Waiting.await(directory::polled);
            if (!feeds.isEmpty()) {
                makeKnown(feeds);
                claim(feeds);
            }
            metrics.show(feeds.isEmpty() ? List.of() : Waiting.await(directory::reports));
            away = false;
        } catch (RuntimeException e) {
            if (!Outage.is(e)) {
                Log.error("Failed to look which feeds are due", e);
            } else if (!away && !stopping) {
                Log.warnf("Cannot look which feeds are due: an outage, reason=%s", e.getMessage());
                away = true;
            }
        }
    }

    /** Writes down feeds that are new to the database, and those whose address has changed in our own file since we last looked. */
    private void makeKnown(Map<String, PolledFeed> feeds) {
        Map<String, URI> written =
                Waiting.await(states::all).stream().collect(Collectors.toMap(FeedState::feed, FeedState::url));
        for (PolledFeed feed : feeds.values()) {
            URI url = feed.definition().poll().url();
            boolean changed = !url.equals(known.put(feed.name(), url)) && !url.equals(written.get(feed.name()));
            if (changed || !written.containsKey(feed.name())) {
                Waiting.await(() -> states.know(feed.name(), url));
            }
        }
        known.keySet().retainAll(feeds.keySet());
    }

    private void claim(Map<String, PolledFeed> feeds) {
        int free = config.poll().parallel() - underWay.get();
        List<FeedState> claimed = Waiting.await(() -> states.claim(
                List.copyOf(feeds.keySet()), instance, config.poll().lease(), free));
        for (FeedState state : claimed) {
            underWay.incrementAndGet();
            PolledFeed feed = feeds.get(state.feed());
            Waiting.start(vertx, workers, () -> {
                        PollOutcome outcome = poll.run(feed.definition(), state, instance);
                        metrics.polled(feed.name(), outcome);
                    })
                    .onComplete(done -> underWay.decrementAndGet())
                    .onFailure(failure -> Log.errorf(failure, "Failed on feed=%s", feed.name()));
        }
    }
}
