package io.wireloom.query.timing;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Does things time and again, each on a Vert.x context of its own, on which Hibernate Reactive keeps its session. */
@ApplicationScoped
public class Ticks {

    private final Vertx vertx;
    private final List<Long> timers = new CopyOnWriteArrayList<>();

    Ticks(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Before the database's connections close, so that nothing is begun that must fail. */
    void stop(@Observes ShutdownEvent stopping) {
        timers.forEach(vertx::cancelTimer);
    }

    /**
     * Does something for as long as the service runs, never twice at once; at once again when it says that there is more.
     *
     * @param name what it is, for the log
     * @param work true when there is more to do
     */
    public void every(Duration time, String name, Supplier<Uni<Boolean>> work) {
        AtomicBoolean busy = new AtomicBoolean();
        Context root = vertx.getOrCreateContext();
        timers.add(vertx.setPeriodic(time.toMillis(), tick -> {
            if (busy.compareAndSet(false, true)) {
                run(root, name, work, busy);
            }
        }));
    }

    /** Does something once, on a context of its own. */
    public void apart(String name, Supplier<Uni<Void>> work) {
        Context context = context(vertx.getOrCreateContext());
        context.runOnContext(ready -> Uni.createFrom()
                .deferred(work::get)
                .subscribe()
                .with(done -> {}, failure -> Log.warnf("%s failed reason=%s", name, failure.getMessage())));
    }

    private static void run(Context root, String name, Supplier<Uni<Boolean>> work, AtomicBoolean busy) {
        context(root).runOnContext(ready -> Uni.createFrom()
                .deferred(work::get)
                .subscribe()
                .with(
                        more -> {
                            if (more) {
                                run(root, name, work, busy);
                            } else {
                                busy.set(false);
                            }
                        },
                        failure -> {
                            Log.warnf("%s failed and is tried again reason=%s", name, failure.getMessage());
                            busy.set(false);
                        }));
    }

    private static Context context(Context root) {
        Context context = VertxContext.createNewDuplicatedContext(root);
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }
}
