package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs what takes records into the read model, each batch in a transaction of its own. Its statements are asked by keys alone, so
 * that one plan serves any values, and they are not planned anew each time as those of readers are.
 */
@ApplicationScoped
class WriteTransactions {

    /**
     * The keys come as one JSON text, of which the planner expects a hundred, whatever there are: it would rather read a whole table
     * than look up a hundred, and the table grows. So whole tables are not on offer.
     */
    private static final String BY_KEYS =
            """
            select set_config('plan_cache_mode', 'force_generic_plan', true)
                || set_config('enable_seqscan', 'off', true)
                || set_config('enable_hashjoin', 'off', true)
                || set_config('enable_mergejoin', 'off', true)""";

    private final Mutiny.SessionFactory sessions;

    WriteTransactions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Does {@code work}; what it wrote stands when the answer completes. */
    <T> Uni<T> with(Function<Mutiny.Session, Uni<T>> work) {
        return sessions.withTransaction(
                session -> Rows.text(session, BY_KEYS).getSingleResult().chain(() -> work.apply(session)));
    }
}
