package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.entities.EntityClaim;
import io.wireloom.query.entities.EntityFilter;
import io.wireloom.query.entities.EntityKind;
import io.wireloom.query.entities.EntitySummary;
import io.wireloom.query.entities.EntityView;
import io.wireloom.query.entities.Figure;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads entities: actors, places, speakers and sources. */
@ApplicationScoped
public class EntityRepository {

    /** Incidents and claims shown of an entity at once. */
    private static final int SHOWN = 10;

    /** So many of the latest mentions are looked through for incidents. */
    private static final int LOOKED_THROUGH = 300;

    private static final String INCIDENTS =
            """
            select i.summary from (
              select h.incident_id, max(m.newest_key) as told from (MENTIONS) m
                join query.incident_claim h on h.claim_id = m.claim_id and h.article_id = m.article_id
               group by h.incident_id) t
              join query.incident i on i.incident_id = t.incident_id and i.state = 'active'
             order by t.told desc, i.incident_id desc limit :most""";

    private final Mutiny.SessionFactory sessions;

    EntityRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * One page of the entities of a kind, those that most claims name first.
     *
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<EntitySummary>> list(EntityFilter filter, Cursor cursor, int limit, String query) {
        Where where = new Where()
                .and("kind = :kind", "kind", filter.kind().word())
                .and("search @@ to_tsquery('simple', :words)", "words", filter.words());
        if (cursor != null) {
            where.and("claims <= :claims and (claims < :claims or entity > :after)")
                    .bind("claims", (int) cursor.rank().score())
                    .bind("after", cursor.id());
        }
        String sql = "select entity, name, claims from query.entity" + where.sql() + " order by claims desc, entity";
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, Object[].class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(
                                rows,
                                limit,
                                row -> new Cursor(
                                        Cursor.UNDATED,
                                        (String) row[0],
                                        query,
                                        new Cursor.Rank((Integer) row[2], null, null)))
                        .map(row ->
                                EntitySummary.of(filter.kind(), (String) row[0], (String) row[1], (Integer) row[2])));
    }

    /** The entity; null when no claim ever named it. */
    public Uni<EntityView> find(EntityKind kind, String id) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select name, cast(to_json(names) as text) from query.entity"
                                + " where kind = :kind and entity = :entity",
                        Object[].class)
                .setParameter("kind", kind.word())
                .setParameter("entity", id)
                .getSingleResultOrNull()
                .chain(row -> row == null ? Uni.createFrom().nullItem() : view(session, kind, id, row)));
    }

    /**
     * One page of the claims that a figure counts, latest first.
     *
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<EntityClaim>> claims(Listed listed, Cursor cursor, int limit, String query) {
        return sessions.withSession(
                session -> MentionedClaims.page(session, listed.id, MentionQuery.of(listed), cursor, limit, query));
    }

    /** What a list of claims is of. */
    public record Listed(EntityKind kind, String id, Figure figure) {}

    private static Uni<EntityView> view(Mutiny.Session session, EntityKind kind, String id, Object[] row) {
        MentionQuery latest = MentionQuery.byAndAbout(kind);
        return counts(session, kind, id).chain(counts -> incidents(session, id, latest)
                .chain(incidents -> MentionedClaims.page(session, id, latest, null, SHOWN, "")
                        .map(claims -> new EntityView(
                                kind.word(),
                                id,
                                (String) row[0],
                                Arrays.stream(MessageCodec.read((String) row[1], String[].class))
                                        .sorted()
                                        .toList(),
                                EntitySummary.of(kind, id, "", 0).page(),
                                EntityView.figures(kind, id, counts),
                                incidents,
                                claims.items()))));
    }

    private static Uni<Map<Figure, Long>> counts(Mutiny.Session session, EntityKind kind, String id) {
        List<Figure> figures = Figure.all(kind);
        String sql = figures.stream()
                .map(figure ->
                        "(" + MentionQuery.of(new Listed(kind, id, figure)).count() + ")")
                .collect(Collectors.joining(", ", "select ", ""));
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("entity", id)
                .getSingleResult()
                .map(row -> {
                    Map<Figure, Long> counts = new EnumMap<>(Figure.class);
                    for (int at = 0; at < figures.size(); at++) {
                        counts.put(figures.get(at), (Long) row[at]);
                    }
                    return counts;
                });
    }

    private static Uni<List<IncidentSummary>> incidents(Mutiny.Session session, String id, MentionQuery latest) {
        return Rows.text(session, INCIDENTS.replace("MENTIONS", latest.rows("", LOOKED_THROUGH)))
                .setParameter("entity", id)
                .setParameter("most", SHOWN)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> MessageCodec.read(row, IncidentSummary.class))
                        .toList());
    }
}
