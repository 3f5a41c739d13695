package io.wireloom.ingest.doors;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * Gives the work on an item a Vert.x context of its own. A Hibernate Reactive session belongs to a context, and items under way at
 * the same time must not share one.
 */
public final class ItemContext {

    private ItemContext() {}

    /** Runs the blocking part of the work on a worker thread and goes on with what it gives on the context's event loop. */
    public static <T> Uni<T> run(Vertx vertx, Supplier<Uni<T>> work) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        return Uni.createFrom()
                .completionStage(() -> context.executeBlocking(work::get, false).toCompletionStage())
                .flatMap(next -> next);
    }
}
