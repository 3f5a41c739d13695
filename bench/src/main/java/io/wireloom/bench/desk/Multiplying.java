package io.wireloom.bench.desk;

import io.wireloom.bench.incidents.DeskCorpus;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Multiplies what came through the topics: every row again for other years, under other ids. It is the database that does it, as rows
 * would come through the topics at a few hundred a second.
 */
final class Multiplying {

    private static final List<String> TABLES = List.of(
            "article_version",
            "article",
            "article_claims",
            "claim",
            "entity_mention",
            "incident",
            "incident_term",
            "incident_claim",
            "incident_lens",
            "incident_line",
            "incident_evidence");

    private static final String COLUMNS =
            """
            select column_name, data_type from information_schema.columns
             where table_schema = 'query' and table_name = '%s' and is_generated = 'NEVER' order by ordinal_position""";

    /** Those that no constraint rests on: made anew they are done sooner than kept. */
    private static final String INDEXES =
            """
            select c.relname, pg_get_indexdef(c.oid) from pg_index i join pg_class c on c.oid = i.indexrelid
             where i.indrelid = 'query.%s'::regclass and not i.indisunique""";

    private final Connection database;
    private final PrintWriter progress;

    /**
     * @param database as a user who may do without the checks of references
     */
    Multiplying(Connection database, PrintWriter progress) {
        this.database = database;
        this.progress = progress;
    }

    /** Adds the same for so many other years. */
    void add(int years) throws SQLException {
        execute("set session_replication_role = replica");
        execute("set maintenance_work_mem = '512MB'");
        for (String table : TABLES) {
            long begin = System.nanoTime();
            List<String[]> indexes = rows(INDEXES.formatted(table));
            for (String[] index : indexes) {
                execute("drop index query." + index[0]);
            }
            execute(insert(table, years));
            for (String[] index : indexes) {
                execute(index[1]);
            }
            progress.printf("multiplied: %s in %.0f s%n", table, (System.nanoTime() - begin) / 1e9);
            progress.flush();
        }
        execute("update query.entity set claims = claims * " + (years + 1));
    }

    private String insert(String table, int years) throws SQLException {
        List<String[]> columns = rows(COLUMNS.formatted(table));
        return "insert into query." + table + " ("
                + columns.stream().map(column -> column[0]).collect(Collectors.joining(", ")) + ") select "
                + columns.stream().map(Multiplying::moved).collect(Collectors.joining(", ")) + " from query." + table
                + " cross join generate_series(1, " + years + ") as ago";
    }

    private static String moved(String[] column) {
        return switch (column[1]) {
            case "text" ->
                "replace(replace(%1$s, '%2$d-', %2$d - ago || '-'), ' %2$d', ' ' || %2$d - ago)"
                        .formatted(column[0], DeskCorpus.YEAR);
            case "date" -> "cast(%s - make_interval(years => ago) as date)".formatted(column[0]);
            case "timestamp with time zone" -> "%s - make_interval(years => ago)".formatted(column[0]);
            default -> column[0];
        };
    }

    private List<String[]> rows(String sql) throws SQLException {
        List<String[]> found = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
