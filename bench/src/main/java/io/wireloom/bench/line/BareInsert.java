package io.wireloom.bench.line;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;

/**
 * The reference of database work: as many rows as there were articles, of as many bytes as the services keep of an article, put into
 * a plain table by {@code insert … select unnest(…)}, batch by batch, in the same server.
 */
final class BareInsert {

    private static final int BATCH = 50;
    private static final int TIMES = 3;
    private static final String KEPT =
            """
            select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('dedupe', 'query') and c.relkind = 'r'""";
    private static final String TABLES =
            """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('dedupe', 'query') and c.relkind = 'r'""";

    private final Connection connection;

    BareInsert(Connection connection) {
        this.connection = connection;
    }

    /** Bytes on the disk of everything that the dedupe-service and the query-service keep, indexes included. */
    long bytesOnDisk() throws SQLException {
        return number(KEPT);
    }

    /** Bytes of all rows of the dedupe-service and the query-service, without indexes and without what updates left behind. */
    long bytesOfRows() throws SQLException {
        long bytes = 0;
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                bytes += number("select coalesce(sum(pg_column_size(row.*)), 0) from " + tables.getString(1) + " row");
            }
        }
        return bytes;
    }

    /**
     * Inserts the rows, three times over.
     *
     * @param rows how many
     * @param bytes of each
     * @param serverSeconds what the server has had of the processors until now
     * @return seconds of the server's processor time for each row, in the time that was neither the quickest nor the slowest: the
     *     server may be about something else meanwhile
     */
    double secondsEach(int rows, int bytes, Supplier<Double> serverSeconds) throws SQLException {
        double[] seconds = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            double before = serverSeconds.get();
            insert(rows, document(bytes));
            seconds[time] = (serverSeconds.get() - before) / rows;
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop schema bare cascade");
            }
        }
        Arrays.sort(seconds);
        return seconds[TIMES / 2];
    }

    private void insert(int rows, String document) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema bare");
            statement.execute("create table bare.document (id text primary key, document text not null)");
            statement.execute("alter table bare.document alter column document set storage external");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bare.document select * from unnest(?::text[], ?::text[])")) {
            for (int at = 0; at < rows; at += BATCH) {
                String[] ids = new String[Math.min(BATCH, rows - at)];
                String[] documents = new String[ids.length];
                for (int i = 0; i < ids.length; i++) {
                    ids[i] = "row-" + (at + i);
                    documents[i] = document;
                }
                insert.setArray(1, array(ids));
                insert.setArray(2, array(documents));
                insert.executeUpdate();
            }
        }
    }

    private Array array(String[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }

    private static String document(int bytes) {
        Random random = new Random(bytes);
        StringBuilder text = new StringBuilder();
        while (text.length() < bytes) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
