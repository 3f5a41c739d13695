package io.wireloom.ingest.kafka;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Brings a result to the event loop of whoever asked. Parsing runs on worker threads and the Kafka client completes on threads
 * of its own, but a Hibernate Reactive session may only be used on the event loop of the context that the record or request came
 * in on.
 */
public final class CallerContext {

    private CallerContext() {}

    /** The same result, on the event loop of the context that is current now. */
    public static <T> Uni<T> resume(Uni<T> uni) {
        Context context = Vertx.currentContext();
        return context == null ? uni : uni.emitOn(work -> context.runOnContext(ignored -> work.run()));
    }
}
