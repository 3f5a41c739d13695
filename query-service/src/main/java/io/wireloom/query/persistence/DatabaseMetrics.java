package io.wireloom.query.persistence;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.wireloom.query.config.QueryConfig;
import io.wireloom.query.timing.Ticks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What PostgreSQL says of the database that the services share: {@code wireloom_database_schema_bytes},
 * {@code wireloom_database_connections}, {@code wireloom_database_connections_limit} and the counters
 * {@code wireloom_database_transactions_total}, {@code wireloom_database_blocks_total} and {@code wireloom_database_deadlocks_total},
 * all since its statistics were reset. Every instance shows the same.
 */
@ApplicationScoped
class DatabaseMetrics {

    private static final String STATISTICS =
            """
            select cast(numbackends as bigint), xact_commit, xact_rollback, blks_hit, blks_read, deadlocks,
                   cast(current_setting('max_connections') as bigint)
              from pg_stat_database where datname = current_database()""";

    private static final String SIZES =
            """
            select s.nspname, cast(sum(pg_total_relation_size(c.oid)) as bigint)
              from pg_class c join pg_namespace s on s.oid = c.relnamespace
             where c.relkind in ('r', 'm') and s.nspname in ('ingest', 'dedupe', 'query', 'desk')
             group by s.nspname""";

    private final Mutiny.SessionFactory sessions;
    private final Ticks ticks;
    private final QueryConfig config;
    private final MultiGauge sizes;
    private volatile Statistics seen = Statistics.NONE;

    /** A row of {@code pg_stat_database}, and how many connections the server allows. */
    private record Statistics(
            double connections,
            double commits,
            double rollbacks,
            double hits,
            double reads,
            double deadlocks,
            double limit) {

        static final Statistics NONE = new Statistics(0, 0, 0, 0, 0, 0, 0);

        static Statistics of(Object[] row) {
            return new Statistics(
                    number(row[0]),
                    number(row[1]),
                    number(row[2]),
                    number(row[3]),
                    number(row[4]),
                    number(row[5]),
                    number(row[6]));
        }

        private static double number(Object value) {
            return ((Number) value).doubleValue();
        }
    }

    DatabaseMetrics(Mutiny.SessionFactory sessions, Ticks ticks, QueryConfig config, MeterRegistry meters) {
        this.sessions = sessions;
        this.ticks = ticks;
        this.config = config;
        sizes = MultiGauge.builder("wireloom.database.schema.bytes")
                .description("Size of a schema's tables with their indexes")
                .register(meters);
        gauge(meters, "connections", "Connections to the database", Statistics::connections);
        gauge(meters, "connections.limit", "Connections that the server allows", Statistics::limit);
        count(meters, "deadlocks", "Deadlocks", Tags.empty(), Statistics::deadlocks);
        count(meters, "transactions", "Transactions", Tags.of("end", "commit"), Statistics::commits);
        count(meters, "transactions", "Transactions", Tags.of("end", "rollback"), Statistics::rollbacks);
        count(meters, "blocks", "Blocks read", Tags.of("from", "cache"), Statistics::hits);
        count(meters, "blocks", "Blocks read", Tags.of("from", "disk"), Statistics::reads);
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<Statistics> value) {
        Gauge.builder("wireloom.database." + name, this, metrics -> value.applyAsDouble(metrics.seen))
                .description(description)
                .register(meters);
    }

    private void count(
            MeterRegistry meters, String name, String description, Tags tags, ToDoubleFunction<Statistics> value) {
        FunctionCounter.builder("wireloom.database." + name, this, metrics -> value.applyAsDouble(metrics.seen))
                .description(description)
                .tags(tags)
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        ticks.every(config.metrics().poll(), "Asking the database for its statistics", this::ask);
    }

    private Uni<Boolean> ask() {
        return sessions.withSession(session -> session.createNativeQuery(STATISTICS, Object[].class)
                .getSingleResult()
                .invoke(row -> seen = Statistics.of(row))
                .chain(() -> session.createNativeQuery(SIZES, Object[].class).getResultList())
                .invoke(this::show)
                .replaceWith(false));
    }

    private void show(List<Object[]> schemas) {
        sizes.register(
                schemas.stream()
                        .<MultiGauge.Row<?>>map(row ->
                                MultiGauge.Row.of(Tags.of("schema", (String) row[0]), ((Number) row[1]).doubleValue()))
                        .toList(),
                true);
    }
}
