package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.search.Facets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Facets of a table. The newest rows that fit are counted, up to a bound, so that the cost has one, too.
 *
 * @param with common table expressions that come first, with a comma after the last; empty for none
 * @param table the table
 * @param values the facets that a row has one value of, with the expression that gives it
 * @param lists the facets that a row has several values of
 * @param entries what gives kind, value and label of these for each row of {@code found}; empty for none
 */
record FacetTable(String with, String table, Map<String, String> values, List<String> lists, String entries) {

    /** So many rows are counted. */
    static final int COUNTED = 2_000;

    /** The most days that are told, the latest. */
    private static final int DAYS = 90;

    /** The entries of the column {@code facets}: kind, key and name with colons between. */
    static final String OF_COLUMN =
            """
            select split_part(entry, ':', 1), split_part(entry, ':', 2),
                   substr(entry, length(split_part(entry, ':', 1)) + length(split_part(entry, ':', 2)) + 3)
              from found, unnest(facets) entry""";

    private static final String COUNT =
            """
            , counted as (
              select kind, value, max(label) as label, count(*) as rows,
                     row_number() over (partition by kind order by case when kind = 'day' then value end desc nulls last,
                                                                   count(*) desc, value) as place
                from entries group by kind, value)
            select kind, value, label, rows from (
              select kind, value, label, rows, place from counted where place <= case when kind = 'day' then DAYS else :most end
              union all select '', '', '', count(*), 0 from found) r
             order by kind, place"""
                    .replace("DAYS", Integer.toString(DAYS));

    /**
     * The facets of the rows that {@code where} leaves.
     *
     * @param columns further columns that {@code entries} reads
     * @param most the most values of a facet
     */
    Uni<Facets> of(Mutiny.Session session, Where where, String columns, int most) {
        Where conditions = where.copy().bind("most", most);
        String sql = "with " + with + "found as materialized (select " + columns + ", "
                + values.entrySet().stream()
                        .map(value -> value.getValue() + " as of_" + value.getKey())
                        .collect(Collectors.joining(", "))
                + " from " + table + where.sql() + " order by newest_key desc limit " + (COUNTED + 1)
                + "), entries(kind, value, label) as ("
                + values.keySet().stream()
                        .map(kind -> "select '" + kind + "', of_" + kind + ", of_" + kind + " from found where of_"
                                + kind + " is not null")
                        .collect(Collectors.joining(" union all "))
                + (entries.isEmpty() ? "" : " union all " + entries)
                + ")" + COUNT;
        return conditions
                .bindTo(session.createNativeQuery(sql, Object[].class))
                .getResultList()
                .map(this::facets);
    }

    private Facets facets(List<Object[]> rows) {
        Facets.Builder facets = new Facets.Builder();
        values.keySet().forEach(facets::with);
        lists.forEach(facets::with);
        long counted = 0;
        for (Object[] row : rows) {
            String kind = (String) row[0];
            if (kind.isEmpty()) {
                counted = (Long) row[3];
            } else {
                facets.add(kind, new Facets.Value((String) row[1], (String) row[2], (Long) row[3]));
            }
        }
        return facets.build(counted, COUNTED);
    }
}
