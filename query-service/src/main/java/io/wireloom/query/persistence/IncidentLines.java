package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.query.export.StoredLines;
import io.wireloom.query.incidents.IncidentSummary;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes the lines that incidents have in the tables that are exported. */
final class IncidentLines {

    private static final String UPSERT =
            """
            insert into query.incident_line as held (incident_id, articles, csv, acled, ucdp, gdelt)
            select * from unnest(cast(:incidents as text[]), cast(:articles as text[]), cast(:csv as text[]),
                                 cast(:acled as text[]), cast(:ucdp as text[]), cast(:gdelt as text[]))
            on conflict (incident_id) do update
               set articles = excluded.articles, csv = excluded.csv, acled = excluded.acled, ucdp = excluded.ucdp,
                   gdelt = excluded.gdelt""";

    /** What stands between the ids of articles. */
    private static final String SEPARATOR = " ";

    private IncidentLines() {}

    /**
     * Writes the lines of incidents.
     *
     * @param summaries theirs, in the same order
     */
    static Uni<Integer> write(Mutiny.Session session, List<Incident> incidents, List<IncidentSummary> summaries) {
        List<StoredLines> lines = new ArrayList<>();
        for (int at = 0; at < incidents.size(); at++) {
            lines.add(StoredLines.of(incidents.get(at), summaries.get(at)));
        }
        return NativeStatement.rows(session, UPSERT)
                .setParameter("incidents", Rows.texts(incidents, Incident::incidentId))
                .setParameter(
                        "articles", Rows.texts(incidents, incident -> String.join(SEPARATOR, incident.articleIds())))
                .setParameter("csv", Rows.texts(lines, StoredLines::csv))
                .setParameter("acled", Rows.texts(lines, StoredLines::acled))
                .setParameter("ucdp", Rows.texts(lines, StoredLines::ucdp))
                .setParameter("gdelt", Rows.texts(lines, StoredLines::gdelt))
                .executeUpdate();
    }

    /** The ids that a stored line names. */
    static List<String> articleIds(String stored) {
        return stored.isEmpty() ? List.of() : List.of(stored.split(SEPARATOR));
    }
}
