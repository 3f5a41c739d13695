package io.wireloom.ingest.fetch;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work that waits for one thing after another on a worker thread. A Hibernate Reactive session may only be used on an event loop, and
 * by one piece of work at a time: each has a Vert.x context of its own, and what it waits for happens on that context's event loop.
 */
public final class Waiting {

    /** Longer than the broker's and the database's own time-outs. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Waiting() {}

    /** Starts a piece of work on a thread of {@code workers}. */
    public static Future<Void> start(Vertx vertx, WorkerExecutor workers, Runnable work) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        return Future.future(done -> context.runOnContext(ignored -> workers.<Void>executeBlocking(
                        () -> {
                            work.run();
                            return null;
                        },
                        false)
                .onComplete(done)));
    }

    /** What a step gives, or throws; the step itself runs on the event loop of the work's context. Taking too long and being interrupted
     * count as outages.
     */
    public static <T> T await(Supplier<Uni<T>> step) {
        ContextInternal context = ContextInternal.current();
        if (context == null) {
            throw new IllegalStateException("there is no context to wait on");
        }
        try {
            return Uni.createFrom()
                    .voidItem()
                    .emitOn(task -> context.runOnContext(ignored -> task.run()))
                    .chain(ignored -> step.get())
                    .await()
                    .atMost(PATIENCE);
        } catch (TimeoutException e) {
            // Mutiny's own is not known as an outage.
            throw passing("no answer within " + PATIENCE.toSeconds() + " s");
        } catch (CompletionException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw passing("the service stops");
            }
            throw e;
        }
    }

    /** A failure that no item is to blame for. */
    private static CompletionException passing(String what) {
        return new CompletionException(new java.util.concurrent.TimeoutException(what));
    }

    /** Lets time pass. */
    public static void pause(Duration time) {
        Uni.createFrom().voidItem().onItem().delayIt().by(time).await().indefinitely();
    }
}
