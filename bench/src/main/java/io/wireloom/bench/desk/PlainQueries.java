package io.wireloom.bench.desk;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The same data by plain queries on one connection: what the service adds is the difference. */
final class PlainQueries {

    private static final String LIST =
            "select summary from query.incident where state = 'active' order by newest_key desc, incident_id desc limit 20";
    private static final String SEARCH = "select summary from query.incident where state = 'active'"
            + " and search @@ websearch_to_tsquery('english', ?) order by newest_key desc, incident_id desc limit 20";
    private static final String OF_TYPE = "select summary from query.incident where state = 'active' and type = ?"
            + " order by newest_key desc, incident_id desc limit 20";
    private static final String OF_PLACE =
            "select summary from query.incident where state = 'active' and incident_id in"
                    + " (select incident_id from query.incident_term where kind = 'place' and term = ?)"
                    + " order by newest_key desc, incident_id desc limit 20";
    private static final String INCIDENT = "select document from query.incident where incident_id = ?";

    private final Connection database;
    private final Values values;
    private final Latencies latencies;
    private final PrintWriter plans;

    /**
     * @param plans where the plans are printed; null when nobody wants them
     */
    PlainQueries(Connection database, Values values, Latencies latencies, PrintWriter plans) {
        this.database = database;
        this.values = values;
        this.latencies = latencies;
        this.plans = plans;
    }

    void ask() throws Exception {
        measure("list, first page", LIST, null);
        measure("list of a type", OF_TYPE, values.types());
        measure("search, a place", OF_PLACE, values.places());
        measure("search, a rare word", SEARCH, values.places());
        measure("search, a common word", SEARCH, values.words());
        measure("incident", INCIDENT, values.incidents());
    }

    private void measure(String name, String sql, List<String> asked) throws Exception {
        if (plans != null) {
            explain(name, sql, asked);
        }
        try (var statement = database.prepareStatement(sql)) {
            latencies.measure("plain query: " + name, 0, number -> {
                if (asked != null) {
                    statement.setString(1, asked.get(number % asked.size()));
                }
                long bytes = 0;
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        bytes += rows.getString(1).length();
                    }
                }
                return bytes;
            });
        }
    }

    private void explain(String name, String sql, List<String> asked) throws SQLException {
        plans.println(name + ": " + sql);
        try (var statement = database.prepareStatement("explain (costs off) " + sql)) {
            if (asked != null) {
                statement.setString(1, asked.get(0));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    plans.println("    " + rows.getString(1));
                }
            }
        }
        plans.println();
    }
}
