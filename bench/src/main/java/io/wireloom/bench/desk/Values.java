package io.wireloom.bench.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to ask for.
 *
 * @param types of events
 * @param grades of incidents
 * @param countries by code
 * @param actors by name
 * @param actorIds as their pages are called
 * @param places by name
 * @param speakers by name
 * @param sources outlets, the rarest first
 * @param words common ones
 * @param incidents some ids
 * @param articles some ids
 */
record Values(
        List<String> types,
        List<String> grades,
        List<String> countries,
        List<String> actors,
        List<String> actorIds,
        List<String> places,
        List<String> speakers,
        List<String> sources,
        List<String> words,
        List<String> incidents,
        List<String> articles) {

    private static final String SOME = "(select %1$s from %2$s order by md5(%1$s) limit 1000)";

    static Values of(Connection database) throws SQLException {
        return new Values(
                texts(database, "select distinct type from query.incident order by 1"),
                texts(database, "select distinct grade from query.incident where grade is not null order by 1"),
                terms(database, "country"),
                terms(database, "actor"),
                texts(database, "select entity from query.entity where kind = 'actor' order by md5(entity) limit 1000"),
                terms(database, "place"),
                terms(database, "speaker"),
                texts(
                        database,
                        "select source from query.article where source is not null group by 1 order by count(*)"),
                List.of("killed", "strike", "people", "attack", "wounded", "said", "army", "officials"),
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
        if (texts.isEmpty()) {
            throw new IllegalStateException("The read model is empty: " + sql);
        }
        return texts;
    }
}
