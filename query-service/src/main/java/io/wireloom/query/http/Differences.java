package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wireloom.query.asof.Moments;
import io.wireloom.query.asof.Snapshot;
import io.wireloom.query.persistence.PastRepository;
import io.wireloom.query.search.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.BiFunction;

/** Reads the states at the two moments that a request asks for. */
@ApplicationScoped
class Differences {

    private final PastRepository past;
    private final Clock clock;

    Differences(PastRepository past, Clock clock) {
        this.past = past;
        this.clock = clock;
    }

    /** The moments that the parameters name; now when {@code to} is left out. */
    Moments.Span span(Parameters parameters) {
        return Moments.between(parameters, clock.instant());
    }

    /** What both states make together. */
    <T> Uni<T> between(Moments.Span span, BiFunction<Snapshot, Snapshot, T> compare) {
        return past.at(span.from()).chain(before -> past.at(span.to())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(after -> compare.apply(before, after)));
    }
}
