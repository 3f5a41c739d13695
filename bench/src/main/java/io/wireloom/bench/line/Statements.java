package io.wireloom.bench.line;

import io.wireloom.bench.report.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;

/** Which statements the database spends its time on, as pg_stat_statements counts them. */
record Statements(Connection connection) {

    /** What the server has to be started with. */
    static final Map<String, String> PARAMETERS =
            Map.of("shared_preload_libraries", "pg_stat_statements", "pg_stat_statements.track_planning", "on");

    private static final int SHOWN = 110;

    private static final String COSTLIEST =
            """
            select calls, total_plan_time, total_exec_time, rows, regexp_replace(query, '\\s+', ' ', 'g')
              from pg_stat_statements order by total_plan_time + total_exec_time desc limit %d""";

    private static final String ALL =
            "select sum(calls), sum(total_plan_time), sum(total_exec_time), sum(rows), 'all' from pg_stat_statements";

    /**
     * Counts from now on.
     *
     * @param connection as superuser
     */
    static Statements begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
        }
        return new Statements(connection);
    }

    /**
     * The statements that took the most time since {@link #begin}.
     *
     * @param most how many of them
     * @param articles that were woven meanwhile
     */
    Table costliest(int most, int articles) throws SQLException {
        Table table = new Table("statement", "ms an article", "of it planning", "calls an article", "rows a call");
        try (Statement statement = connection.createStatement()) {
            for (String query : new String[] {ALL, COSTLIEST.formatted(most)}) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        double calls = rows.getDouble(1);
                        table.row(
                                shortened(rows.getString(5)),
                                figure((rows.getDouble(2) + rows.getDouble(3)) / articles),
                                figure(rows.getDouble(2) / articles),
                                figure(calls / articles),
                                figure(rows.getDouble(4) / calls));
                    }
                }
            }
        }
        return table;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String shortened(String query) {
        return query.length() <= SHOWN ? query : query.substring(0, SHOWN) + "…";
    }
}
