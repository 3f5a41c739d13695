package io.wireloom.query.http;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.wireloom.contracts.status.BrokerSilentException;
import io.wireloom.contracts.status.DeadLetterBox.Settlement;
import io.wireloom.contracts.status.Lag;
import io.wireloom.query.config.PipelineConfig;
import io.wireloom.query.kafka.Broker;
import io.wireloom.query.pipeline.Feeds;
import io.wireloom.query.pipeline.Letters;
import io.wireloom.query.pipeline.PipelineView;
import io.wireloom.query.pipeline.Rates;
import io.wireloom.query.pipeline.Reading;
import io.wireloom.query.pipeline.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Asks the services and the broker how they fare, now and then for the rates and anew for whoever looks, though not more often than
 * every two seconds.
 */
@ApplicationScoped
class Pipeline {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration WINDOW = Duration.ofMinutes(2);

    private final PipelineConfig config;
    private final Broker broker;
    private final Vertx vertx;
    private final Clock clock;
    private final Map<String, Rates> rates = new ConcurrentHashMap<>();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final ReentrantLock looking = new ReentrantLock();
    private final AtomicInteger settlements = new AtomicInteger();
    private volatile Seen seen;

    /** What was seen at a moment, after so many settlements. */
    private record Seen(PipelineView view, Instant at, int settlements) {}

    Pipeline(PipelineConfig config, Broker broker, Vertx vertx, Clock clock) {
        this.config = config;
        this.broker = broker;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(config.sample().toMillis(), tick -> {
            if (asking.compareAndSet(false, true)) {
                onWorker(this::sample).subscribe().with(done -> asking.set(false), failure -> {
                    asking.set(false);
                    Log.debugf("The services cannot be asked reason=%s", failure.getMessage());
                });
            }
        });
    }

    /** How the line fares. */
    Uni<PipelineView> look() {
        return onWorker(this::view);
    }

    /**
     * Settles one dead letter.
     *
     * @param id null for all of them
     * @return how many were settled
     */
    Uni<Integer> settle(Settlement settlement, String id) {
        return onWorker(() -> {
            int settled = broker.settle(
                    settlement, letter -> id == null || letter.id().equals(id));
            settlements.incrementAndGet();
            if (settled == 0 && id != null) {
                throw new NothingKnownException("dead letter", id);
            }
            Log.infof("Dead letters settled as=%s count=%d id=%s", settlement, settled, id);
            return settled;
        });
    }

    /** Whoever comes while another looks is given what was seen last, unless letters were settled since. */
    private PipelineView view() {
        Seen last = seen;
        boolean valid = last != null && last.settlements() == settlements.get();
        if (valid && !last.at().isBefore(clock.instant().minus(FRESH))) {
            return last.view();
        }
        if (!looking.tryLock()) {
            if (valid) {
                return last.view();
            }
            looking.lock();
        }
        try {
            int before = settlements.get();
            PipelineView view = ask(sample());
            seen = new Seen(view, clock.instant(), before);
            return view;
        } finally {
            looking.unlock();
        }
    }

    private synchronized Map<String, List<Reading>> sample() {
        Map<String, List<Reading>> readings = config.services().inOrder().entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, entry -> Reading.ask(entry.getValue())));
        Instant now = clock.instant();
        readings.forEach((service, said) ->
                rates.computeIfAbsent(service, name -> new Rates(WINDOW)).add(now, said));
        return readings;
    }

    private synchronized PipelineView ask(Map<String, List<Reading>> readings) {
        Lag lag = null;
        Letters letters = Letters.NONE;
        String trouble = null;
        try {
            lag = broker.lag();
            letters = Letters.of(broker.letters(lag));
        } catch (BrokerSilentException e) {
            trouble = e.getMessage();
        }
        List<Stage> stages = new ArrayList<>();
        for (Map.Entry<String, URI> service : config.services().inOrder().entrySet()) {
            String name = service.getKey();
            stages.add(Stage.of(
                    name,
                    service.getValue(),
                    readings.get(name),
                    rates.get(name).now(),
                    lag));
        }
        return new PipelineView(
                stages, trouble, letters, Feeds.ask(config.services().ingest(), config.key()));
    }

    private static <T> Uni<T> onWorker(Supplier<T> work) {
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(BrokerSilentException.class)
                .transform(failure -> new WebApplicationException(failure.getMessage(), failure, 503));
    }
}
