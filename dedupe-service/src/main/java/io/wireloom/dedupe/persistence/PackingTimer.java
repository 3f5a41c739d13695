package io.wireloom.dedupe.persistence;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Packs the index every few seconds, beside the weaving. */
@ApplicationScoped
class PackingTimer {

    private final FingerprintPacking packing;
    private final Vertx vertx;
    private final Duration every;
    private final AtomicBoolean busy = new AtomicBoolean();
    private long timer;

    PackingTimer(
            FingerprintPacking packing,
            Vertx vertx,
            @ConfigProperty(name = "wireloom.dedupe.packing.every", defaultValue = "5s") Duration every) {
        this.packing = packing;
        this.vertx = vertx;
        this.every = every;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(every.toMillis(), tick -> vertx.executeBlocking(this::pack, false));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /** On a worker thread, as the timer's own may not subscribe to what needs a context; answers whether it packs now. */
    private boolean pack() {
        boolean free = busy.compareAndSet(false, true);
        if (free) {
            VertxContextSupport.subscribe(
                    () -> packing.packDue()
                            .onTermination()
                            .invoke(() -> busy.set(false))
                            .toMulti(),
                    each -> each.with(
                            ignored -> {},
                            failure ->
                                    Log.warnf("The index of fingerprints was not packed: %s", failure.getMessage())));
        }
        return free;
    }
}
