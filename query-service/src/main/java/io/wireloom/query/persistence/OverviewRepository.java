package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.overview.DayCount;
import io.wireloom.query.overview.MapPoint;
import io.wireloom.query.overview.MapPoints;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads many incidents at one glance: from columns and indexes alone, without any document. */
@ApplicationScoped
public class OverviewRepository {

    private final Mutiny.SessionFactory sessions;

    OverviewRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The incidents that a map shows, newest first. */
    public Uni<MapPoints> points(IncidentFilter filter) {
        Where placed = IncidentConditions.of(filter, IncidentConditions.STORED).and("location is not null");
        Where unplaced =
                IncidentConditions.of(filter, IncidentConditions.STORED).and("location is null");
        String points =
                "select incident_id, location[1], location[0], where_prec, type, subtype, grade, origins, start_day, title"
                        + " from query.incident" + placed.sql() + " order by newest_key desc, incident_id desc";
        String others = "select cast(count(*) as integer) from query.incident" + unplaced.sql();
        return sessions.withSession(session -> placed.bindTo(session.createNativeQuery(points, Object[].class))
                .setMaxResults(MapPoints.MOST + 1)
                .getResultList()
                .chain(rows -> unplaced.bindTo(session.createNativeQuery(others, Integer.class))
                        .getSingleResult()
                        .map(count -> MapPoints.of(
                                rows.stream().map(OverviewRepository::point).toList(), count))));
    }

    /**
     * How many incidents began on each day.
     *
     * @param by {@code type} or {@code country}
     */
    public Uni<List<DayCount>> days(IncidentFilter filter, String by) {
        Where where = IncidentConditions.of(filter, IncidentConditions.STORED);
        String key = "country".equals(by) ? "country" : "type";
        String sql = "select start_day, " + key + ", cast(count(*) as integer) from query.incident" + where.sql()
                + " group by start_day, " + key;
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, Object[].class))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new DayCount((LocalDate) row[0], (String) row[1], (Integer) row[2]))
                        .toList());
    }

    private static MapPoint point(Object[] row) {
        return new MapPoint(
                (String) row[0],
                (Double) row[1],
                (Double) row[2],
                row[3] == null ? null : ((Number) row[3]).intValue(),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (Integer) row[7],
                (LocalDate) row[8],
                (String) row[9]);
    }
}
