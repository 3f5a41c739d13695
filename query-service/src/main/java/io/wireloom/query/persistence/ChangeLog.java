package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.search.Names;
import io.wireloom.query.stream.Change;
import io.wireloom.query.stream.Hits;
import io.wireloom.query.stream.Lookup;
import io.wireloom.query.stream.Sides;
import io.wireloom.query.withdrawals.Withdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored log of changes that the stream is read from. */
@ApplicationScoped
public class ChangeLog {

    /** Any number that no other advisory lock of this database uses. */
    private static final long LOCK = 7_203_511_846L;

    private static final String INSERT =
            """
            insert into query.change (kind, subject_id, at, document)
            select kind, subject, :at, document
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(place integer, kind text, subject text, document text)
             order by place""";

    private static final String INSERT_NEWS =
            """
            insert into query.change (kind, subject_id, at, document, revision, sides, before_search, after_search)
            select r.kind, r.subject, :at, r.document, r.revision, r.sides, cast(r.search as tsvector), i.search
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(place integer, kind text, subject text, document text, revision bigint, sides text, search text)
              join query.incident i on i.incident_id = r.subject
             order by r.place""";

    private static final String INSERT_WITHDRAWAL =
            """
            insert into query.change (kind, subject_id, at, document, revision, sides, before_search, after_search)
            select :kind, incident_id, :at, :document, revision, sides, before_search, after_search
              from query.withdrawal
             where incident_id = :subject and revision = :revision and article_id = :article""";

    private static final String AFTER =
            """
            with asked as materialized (
                select kind, text, case when kind = 'words' then websearch_to_tsquery('english', folded) end as query
                  from jsonb_to_recordset(cast(cast(:lookups as text) as jsonb)) as r(kind text, text text, folded text))
            select id, kind, subject_id, at, document, revision, sides, BEFORE, AFTER
              from query.change c where id > :position order by id limit :most"""
                    .replace("BEFORE", hits("before"))
                    .replace("AFTER", hits("after"));

    private static final String OF_INCIDENT =
            """
            select id, kind, subject_id, at, document, revision, sides, cast(null as text), cast(null as text)
              from query.change
             where subject_id = :incident and sides is not null and kind <> 'claims-withdrawn' order by id desc limit :most""";

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    ChangeLog(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Appends a change as the last act of a transaction. The lock is held until that transaction ends, so that ids become visible
     * in their order and a reader who has seen one has seen all before it.
     */
    Uni<Void> append(Mutiny.Session session, Change.Kind kind, String subjectId, String document) {
        return append(session, List.of(new Entry(kind, subjectId, document)));
    }

    /** A change of something that is no incident. */
    record Entry(Change.Kind kind, String subjectId, String document) {

        private Map<String, Object> row(int place) {
            return Map.of("place", place, "kind", kind.word(), "subject", subjectId, "document", document);
        }
    }

    /** Appends changes, in their order; as {@link #append(Mutiny.Session, Change.Kind, String, String)}. */
    Uni<Void> append(Mutiny.Session session, List<Entry> entries) {
        return write(session, INSERT, entries, Entry::row);
    }

    /**
     * What is new of an incident whose new state is written.
     *
     * @param summary the incident as lists show it
     * @param search the search vector, as text, of how it stood; null when it was not there
     */
    record News(Change.Kind kind, IncidentSummary summary, Sides sides, String search) {

        private Map<String, Object> row(int place) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("place", place);
            row.put("kind", kind.word());
            row.put("subject", summary.incidentId());
            row.put("document", MessageCodec.writeText(summary));
            row.put("revision", summary.revision());
            row.put("sides", MessageCodec.writeText(sides));
            row.put("search", search);
            return row;
        }
    }

    /** Appends changes of incidents, in their order; as {@link #append(Mutiny.Session, Change.Kind, String, String)}. */
    Uni<Void> appendNews(Mutiny.Session session, List<News> news) {
        return write(session, INSERT_NEWS, news, News::row);
    }

    private <T> Uni<Void> write(Mutiny.Session session, String insert, List<T> changes, BiFunction<T, Integer, ?> row) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<?> rows = IntStream.range(0, changes.size())
                .mapToObj(place -> row.apply(changes.get(place), place))
                .toList();
        return inOrder(session)
                .chain(() -> NativeStatement.rows(session, insert)
                        .setParameter("at", clock.instant())
                        .setParameter("rows", MessageCodec.writeText(rows))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Appends a withdrawal that is noted; as {@link #append(Mutiny.Session, Change.Kind, String, String)}. */
    Uni<Void> append(Mutiny.Session session, Withdrawal withdrawal) {
        return inOrder(session)
                .chain(() -> NativeStatement.rows(session, INSERT_WITHDRAWAL)
                        .setParameter("kind", Change.Kind.CLAIMS_WITHDRAWN.word())
                        .setParameter("at", clock.instant())
                        .setParameter("document", MessageCodec.writeText(withdrawal))
                        .setParameter("subject", withdrawal.loss().incidentId())
                        .setParameter("revision", withdrawal.loss().revision())
                        .setParameter("article", withdrawal.loss().articleId())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Waits until this transaction is next in the order of the log, which it then is until its end. */
    Uni<String> inOrder(Mutiny.Session session) {
        return Rows.text(session, "select cast(pg_advisory_xact_lock(:lock) as text)")
                .setParameter("lock", LOCK)
                .getSingleResultOrNull();
    }

    /**
     * The changes after a position, oldest first.
     *
     * @param lookups what to look for on both sides of each change
     */
    public Uni<List<Change>> after(long position, int limit, Set<Lookup> lookups) {
        return sessions.withSession(session -> after(session, position, limit, lookups));
    }

    /** As {@link #after(long, int, Set)}, in a session of the caller's. */
    static Uni<List<Change>> after(Mutiny.Session session, long position, int limit, Set<Lookup> lookups) {
        List<Map<String, String>> asked = lookups.stream()
                .map(lookup -> Map.of(
                        "kind", Rows.word(lookup.kind()), "text", lookup.text(), "folded", Names.fold(lookup.text())))
                .toList();
        return NativeStatement.rows(session, AFTER)
                .setParameter("lookups", MessageCodec.writeText(asked))
                .setParameter("position", position)
                .setParameter("most", limit)
                .getResultList()
                .map(rows -> rows.stream().map(row -> change(row, lookups)).toList());
    }

    /** The latest changes of one incident, newest first, in a session of the caller's. */
    static Uni<List<Change>> ofIncident(Mutiny.Session session, String incidentId, int limit) {
        return NativeStatement.rows(session, OF_INCIDENT)
                .setParameter("incident", incidentId)
                .setParameter("most", limit)
                .getResultList()
                .map(rows -> rows.stream().map(row -> change(row, Set.of())).toList());
    }

    /** What of the things asked for holds on one side of a change. */
    private static String hits(String side) {
        return """
                (select cast(jsonb_agg(jsonb_build_object('kind', a.kind, 'text', a.text)) as text) from asked a
                  where case a.kind when 'words' then c.SIDE_search @@ a.query
                        else exists (select 1 from query.article p
                                      where p.source = a.text
                                        and p.article_id in (select jsonb_array_elements_text(
                                              cast(c.sides as jsonb) -> 'SIDE' -> 'traits' -> 'articles'))) end) as SIDE_hits"""
                .replace("SIDE", side);
    }

    private static Change change(Object[] row, Set<Lookup> asked) {
        return new Change(
                (Long) row[0],
                Change.Kind.of((String) row[1]),
                (String) row[2],
                Rows.instant(row[3]),
                (String) row[4],
                row[5] == null ? 0 : (Long) row[5],
                row[6] == null ? null : MessageCodec.read((String) row[6], Sides.class),
                new Hits(asked, lookups(row[7]), lookups(row[8])));
    }

    private static Set<Lookup> lookups(Object json) {
        return json == null ? Set.of() : Set.of(MessageCodec.read((String) json, Lookup[].class));
    }

    /** The last change; 0 when there is none. */
    public Uni<Long> last() {
        return number("select coalesce(max(id), 0) from query.change");
    }

    /** The first change still kept; 0 when there is none. */
    public Uni<Long> first() {
        return number("select coalesce(min(id), 0) from query.change");
    }

    /** The read model's own mark, another one after each rebuild. */
    public Uni<String> generation() {
        return sessions.withSession(
                session -> Rows.text(session, "select id from query.generation").getSingleResult());
    }

    /** Forgets all but the latest {@code keep} changes, and what has not been told yet. */
    public Uni<Integer> prune(long keep) {
        return sessions.withTransaction(session -> NativeStatement.rows(
                        session,
                        "delete from query.change where id <= least((select max(id) from query.change) - :keep,"
                                + " (select coalesce(max(change_id), 0) from desk.told_position"
                                + " where generation = (select id from query.generation)))")
                .setParameter("keep", keep)
                .executeUpdate());
    }

    private Uni<Long> number(String sql) {
        return sessions.withSession(
                session -> NativeStatement.column(session, sql, Long.class).getSingleResult());
    }
}
