package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs what takes records into the read model, each batch in a transaction of its own. Its statements are asked by keys alone, so
 * that one plan serves any values: they are not planned anew each time, as those of readers are.
 */
@ApplicationScoped
class WriteTransactions {

    private static final String PLAN_ONCE = "select set_config('plan_cache_mode', 'auto', true)";

    private final Mutiny.SessionFactory sessions;

    WriteTransactions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Does {@code work}; what it wrote stands when the answer completes. */
    <T> Uni<T> with(Function<Mutiny.Session, Uni<T>> work) {
        return sessions.withTransaction(session -> session.createNativeQuery(PLAN_ONCE, String.class)
                .getSingleResult()
                .chain(() -> work.apply(session)));
    }
}
