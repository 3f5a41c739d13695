package io.wireloom.monitoring;

import java.util.List;

/** How large is the database, how busy, and who waits for a connection? */
final class PostgresBoard {

    static final Dashboard DASHBOARD = new Dashboard(
            "postgresql",
            "Wireloom: PostgreSQL",
            "How large is the database, how busy, and who waits for a connection?",
            List.of(
                    Panel.lines(
                                    "Size",
                                    "bytes",
                                    "Tables with their indexes, by schema; desk is not rebuilt from the topics.")
                            .with("max by (schema) (wireloom_database_schema_bytes)", "{{schema}}"),
                    Panel.lines("Connections", "short", "Of all services, and what the server allows.")
                            .with("max(wireloom_database_connections)", "used")
                            .with("max(wireloom_database_connections_limit)", "allowed"),
                    Panel.lines("Transactions", "ops", "By end; some rollbacks are retries that settle a race.")
                            .with("max by (end) (rate(wireloom_database_transactions_total[5m]))", "{{end}}"),
                    Panel.lines(
                                    "Blocks from disk",
                                    "percentunit",
                                    "Share of blocks that were not in PostgreSQL's cache.")
                            .with(
                                    "max(rate(wireloom_database_blocks_total{from=\"disk\"}[5m]))"
                                            + " / sum(max by (from) (rate(wireloom_database_blocks_total[5m])))",
                                    "from disk"),
                    Panel.lines("Deadlocks", "short", "In an hour; each is retried.")
                            .with("max(increase(wireloom_database_deadlocks_total[1h]))", "deadlocks"),
                    Panel.lines("Connections in use", "short", "Of each service's reactive pool.")
                            .with("sum by (job) (sql_pool_active)", "{{job}}"),
                    Panel.lines(
                                    "Waiting for a connection",
                                    "short",
                                    "More than a few for long: the pool is too small or the database slow.")
                            .with("sum by (job) (sql_pool_queue_size)", "{{job}}"),
                    Panel.lines("Statement time, mean", "s", "Of each service.")
                            .with(
                                    "sum by (job) (rate(postgresql_processing_seconds_sum[5m]))"
                                            + " / sum by (job) (rate(postgresql_processing_seconds_count[5m]))",
                                    "{{job}}"),
                    Panel.lines("JDBC connections", "short", "Used for migrations and a few readers.")
                            .with("sum by (job) (agroal_active_count)", "{{job}} in use")
                            .with("sum by (job) (agroal_awaiting_count)", "{{job}} waiting")));

    private PostgresBoard() {}
}
