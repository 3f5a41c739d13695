package io.wireloom.bench.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to ask for.
 *
 * @param types of events
 * @param countries by code
 * @param actors by name
 * @param places by name
 * @param incidents some ids
 * @param articles some ids
 */
record Values(
        List<String> types,
        List<String> countries,
        List<String> actors,
        List<String> places,
        List<String> incidents,
        List<String> articles) {

    private static final String SOME = "(select %1$s from %2$s order by md5(%1$s) limit 1000)";

    Values(Connection database) throws SQLException {
        this(
                texts(database, "select distinct type from query.incident order by 1"),
                terms(database, "country"),
                terms(database, "actor"),
                terms(database, "place"),
                texts(database, String.format(SOME, "incident_id", "query.incident")),
                texts(database, String.format(SOME, "article_id", "query.article")));
    }

    private static List<String> terms(Connection database, String kind) throws SQLException {
        return texts(
                database,
                "select term from (select distinct term from query.incident_term where kind = '" + kind
                        + "' and term not like '% %') t order by md5(term) limit 1000");
    }

    private static List<String> texts(Connection database, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
