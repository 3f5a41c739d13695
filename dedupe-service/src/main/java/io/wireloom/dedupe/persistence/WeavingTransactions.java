package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.dedupe.weaving.Recollection;
import io.wireloom.dedupe.weaving.Weaver;
import io.wireloom.dedupe.weaving.WeavingStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs the weaver in a transaction of its own. An advisory lock, held until the transaction ends, lets one transaction of all
 * instances weave at a time: each sees all that the ones before it wrote.
 */
@ApplicationScoped
public class WeavingTransactions {

    /**
     * Every question is asked by keys that come as one JSON text, of which the planner expects a hundred, whatever there are: of a
     * table of some ten thousand rows it would rather read all than look up a hundred. So whole tables are not on offer until the
     * transaction ends; and as one plan then serves any keys, none is made anew for those at hand.
     */
    static final String BY_KEYS =
            """
            set_config('plan_cache_mode', 'force_generic_plan', true)
                || set_config('enable_seqscan', 'off', true)
                || set_config('enable_hashjoin', 'off', true)
                || set_config('enable_mergejoin', 'off', true)""";

    private static final String ENTER =
            "select cast(pg_advisory_xact_lock(hashtextextended('wireloom.dedupe.weaving', 0)) as text) || " + BY_KEYS;

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;
    private final Recollection recollection = new Recollection();

    public WeavingTransactions(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The entities that the tables are read by, for whoever builds a session factory of his own. */
    public static List<Class<?>> entities() {
        return List.of(CopiesRow.class, IncidentRow.class);
    }

    /** Does {@code work}; what it wrote stands when the answer completes. */
    public <T> Uni<T> with(Function<Weaver, Uni<T>> work) {
        return sessions.withStatelessTransaction(session ->
                enter(session).chain(() -> work.apply(new Weaver(tables(session, recollection), recollection, clock))));
    }

    /** Waits for the turn to weave, and sets the transaction up for it. */
    public static Uni<Void> enter(Mutiny.StatelessSession session) {
        return new Sql(session).texts(ENTER, Map.of()).replaceWithVoid();
    }

    /**
     * The state as one transaction sees it.
     *
     * @param recollection what this instance remembers from one transaction to the next
     */
    public static WeavingStore tables(Mutiny.StatelessSession session, Recollection recollection) {
        return new WeavingStore(
                new ArticleTables(session),
                new FingerprintTables(session),
                new WitnessTables(session),
                new TellingTables(session, recollection),
                new IncidentTables(session),
                new QuotationTables(session),
                new DecisionTables(session),
                new StoryTables(session, recollection));
    }
}
