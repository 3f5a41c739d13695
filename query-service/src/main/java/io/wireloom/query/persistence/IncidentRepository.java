package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.search.Area;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Names;
import io.wireloom.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads incidents. */
@ApplicationScoped
public class IncidentRepository {

    private static final String DISTANCE_KM =
            """
            2 * :earth * asin(least(1, sqrt(power(sin(radians(location[1] - :lat) / 2), 2)
              + cos(radians(:lat)) * cos(radians(location[1])) * power(sin(radians(location[0] - :lon) / 2), 2)))) <= :km""";

    private static final String OF_ARTICLES =
            """
            select incident_id, revision, newest_key, summary from query.incident
             where state = 'active'
               and incident_id in (select incident_id from query.incident_claim where article_id in (:articles))
             order by newest_key desc, incident_id desc""";

    static final String TERMS = "query.incident_term";

    private final Mutiny.SessionFactory sessions;

    IncidentRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * One page of incidents, newest first.
     *
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<IncidentSummary>> list(IncidentFilter filter, Cursor cursor, int limit, String query) {
        Where where = where(filter, TERMS).after(cursor, "incident_id");
        String sql = "select incident_id, revision, newest_key, summary from query.incident" + where.sql()
                + " order by newest_key desc, incident_id desc";
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, IncidentEntity.class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, limit, row -> new Cursor(row.newestKey, row.incidentId, query))
                        .map(row -> MessageCodec.read(row.summary, IncidentSummary.class)));
    }

    /** One page of incidents in full, newest first, with the cursor after it; as {@link #list}. */
    public Uni<Page<Incident>> listWhole(IncidentFilter filter, Cursor cursor, int limit) {
        Where where = where(filter, TERMS).after(cursor, "incident_id");
        String sql = "select incident_id, newest_key, document from query.incident" + where.sql()
                + " order by newest_key desc, incident_id desc";
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, Object[].class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, limit, row -> new Cursor(Rows.instant(row[1]), (String) row[0], ""))
                        .map(row -> MessageCodec.read((String) row[2], Incident.class)));
    }

    /** The incident in whatever state; null when there is none of that id. */
    public Uni<Incident> find(String incidentId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select document from query.incident where incident_id = :incident", String.class)
                        .setParameter("incident", incidentId)
                        .getSingleResultOrNull())
                .map(document -> document == null ? null : MessageCodec.read(document, Incident.class));
    }

    /** The active incidents that hold claims of any of the articles, newest first. */
    static Uni<List<IncidentSummary>> ofArticles(Mutiny.Session session, Collection<String> articleIds) {
        if (articleIds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery(OF_ARTICLES, IncidentEntity.class)
                .setParameter("articles", List.copyOf(articleIds))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> MessageCodec.read(row.summary, IncidentSummary.class))
                        .toList());
    }

    /** The incident of each of an article's claims, by claim id. */
    public Uni<Map<String, String>> byClaim(String articleId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select claim_id, min(incident_id) from query.incident_claim"
                                        + " where article_id = :article group by claim_id",
                                Object[].class)
                        .setParameter("article", articleId)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }

    /** The countries that active incidents lie in, sorted. */
    public Uni<List<String>> countries() {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select distinct term from query.incident_term where kind = 'country' order by term",
                        String.class)
                .getResultList());
    }

    /** The conditions on rows of {@code incident} that a filter makes. */
    static Where where(IncidentFilter filter, String terms) {
        Where where = new Where()
                .and("state = '" + filter.state() + "'")
                .and(
                        "search @@ websearch_to_tsquery('english', :q)",
                        "q",
                        filter.q() == null ? null : Names.fold(filter.q()))
                .and("type = :type", "type", filter.type())
                .and("subtype = :subtype", "subtype", filter.subtype())
                .and("grade = :grade", "grade", filter.grade())
                .and("origins >= :origins", "origins", filter.origins())
                .and("end_day >= :from", "from", filter.from())
                .and("start_day <= :to", "to", filter.to())
                .and(hasTerm(terms, "actor"), "actor", filter.actor())
                .and(hasTerm(terms, "place"), "place", filter.place())
                .and(hasTerm(terms, "country"), "country", filter.country());
        return filter.near() == null ? where : near(where, filter.near());
    }

    private static String hasTerm(String terms, String kind) {
        return "incident_id in (select incident_id from " + terms + " where kind = '" + kind + "' and term = :" + kind
                + ")";
    }

    private static Where near(Where where, Area area) {
        List<Area.Box> boxes = area.boxes();
        where.and(IntStream.range(0, boxes.size())
                .mapToObj(i -> "location <@ box(point(:west" + i + ", :south" + i + "), point(:east" + i + ", :north"
                        + i + "))")
                .collect(Collectors.joining(" or ", "(", ")")));
        for (int i = 0; i < boxes.size(); i++) {
            Area.Box box = boxes.get(i);
            where.bind("west" + i, box.west())
                    .bind("south" + i, box.south())
                    .bind("east" + i, box.east())
                    .bind("north" + i, box.north());
        }
        return where.and(DISTANCE_KM)
                .bind("earth", Area.EARTH_RADIUS_KM)
                .bind("lat", area.lat())
                .bind("lon", area.lon())
                .bind("km", area.km());
    }
}
