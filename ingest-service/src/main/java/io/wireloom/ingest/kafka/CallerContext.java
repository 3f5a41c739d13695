package io.wireloom.ingest.kafka;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Brings a result back to the Vert.x context of whoever asked. The Kafka client completes on threads of its own, but a Hibernate
 * Reactive session may only be used on the context that the record or request came in on.
 */
final class CallerContext {

    private CallerContext() {}

    /** The same result, on the context that is current now. */
    static <T> Uni<T> resume(Uni<T> uni) {
        Context context = Vertx.currentContext();
        return context == null ? uni : uni.emitOn(work -> context.runOnContext(ignored -> work.run()));
    }
}
