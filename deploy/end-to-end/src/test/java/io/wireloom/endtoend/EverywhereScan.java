package io.wireloom.endtoend;

import io.wireloom.backing.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Looks for words in every column of every table of a database, whatever its type, packed ones unpacked. */
final class EverywhereScan {

    private static final String COLUMNS =
            """
            select c.table_schema, c.table_name, c.column_name, c.data_type
              from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
             where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
             order by 1, 2, 3""";

    private final Connection connection;

    private EverywhereScan(Connection connection) {
        this.connection = connection;
    }

    /** The columns, as {@code schema.table.column}, in which one of the words stands, whatever its case. */
    static List<String> find(Database database, String... words) throws SQLException, IOException {
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            return new EverywhereScan(connection).find(words);
        }
    }

    private List<String> find(String... words) throws SQLException, IOException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery(COLUMNS)) {
            while (columns.next()) {
                String table = columns.getString(1) + ".\"" + columns.getString(2) + "\"";
                String column = "\"" + columns.getString(3) + "\"";
                for (String word : words) {
                    boolean bytes = columns.getString(4).equals("bytea");
                    if (bytes ? inBytes(table, column, word) : inText(table, column, word)) {
                        found.add(table + "." + column + " holds " + word);
                    }
                }
            }
        }
        return found;
    }

    private boolean inText(String table, String column, String word) throws SQLException {
        String sql = "select exists (select 1 from " + table + " where position(? in lower(cast(" + column
                + " as text))) > 0)";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, word.toLowerCase(Locale.ROOT));
            try (ResultSet result = query.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private boolean inBytes(String table, String column, String word) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + column + " from " + table)) {
            while (rows.next()) {
                byte[] bytes = rows.getBytes(1);
                if (bytes != null && text(bytes).toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String text(byte[] bytes) throws IOException {
        boolean packed = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        if (!packed) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
