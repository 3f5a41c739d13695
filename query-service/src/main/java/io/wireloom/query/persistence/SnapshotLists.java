package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.asof.Snapshot;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.incidents.IncidentHit;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.incidents.IncidentTerms;
import io.wireloom.query.persistence.IncidentEvidence.Sentence;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Highlight;
import io.wireloom.query.search.Page;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Results;
import io.wireloom.query.search.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Lists the incidents of a snapshot. The database finds them, in rows that come with the query and by the very conditions that find
 * stored ones, so that a filter means the same at every moment.
 */
@ApplicationScoped
public class SnapshotLists {

    private static final String ROWS =
            """
            incident_term as (
              select * from jsonb_to_recordset(cast(cast(:terms as text) as jsonb)) as t(kind text, term text, incident_id text)),
            incident_claim as (
              select c.*, a.source
                from jsonb_to_recordset(cast(cast(:articles as text) as jsonb)) as c(incident_id text, article_id text)
                join query.article a on a.article_id = c.article_id),
            incident_lens as (
              select * from jsonb_to_recordset(cast(cast(:lenses as text) as jsonb))
                as l(incident_id text, lens text, killed integer)),
            incident as (
              select r.*, case when lat is null or lon is null then null else point(lon, lat) end as location,
                     case when start_day <= end_day then daterange(start_day, end_day, '[]') end as days,
                     setweight(to_tsvector('english', split_part(coalesce(words, ''), chr(10), 1)), 'A')
                       || to_tsvector('english', coalesce(words, '')) as search
                from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                  as r(incident_id text, state text, type text, subtype text, grade text, origins integer, start_day date,
                       end_day date, first_said_at timestamptz, newest_key timestamptz, disputes integer, facets text[],
                       words text, lat float8, lon float8))""";

    private static final Listing LISTING = Listing.of("with " + ROWS + " ", "incident", "incident_id", "state");

    private static final FacetTable FACETS = IncidentFacets.of(ROWS + ", ", "");

    private final Mutiny.SessionFactory sessions;

    SnapshotLists(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * One page of the incidents, newest first.
     *
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<Incident>> list(Snapshot snapshot, IncidentFilter filter, Cursor cursor, int limit, String query) {
        Paging paging = new Paging(Sort.NEWEST, cursor, limit, query, 0);
        return sessions.withSession(session -> page(session, snapshot, where(snapshot, filter), paging));
    }

    /** One page of the incidents that a filter leaves, with the figures of its lens and the places of its words. */
    public Uni<Results<IncidentHit>> search(Snapshot snapshot, IncidentFilter filter, Paging paging) {
        Where where = where(snapshot, filter);
        return sessions.withSession(session -> page(session, snapshot, where, paging)
                .chain(page -> LISTING.count(session, where, paging).map(count -> Results.of(page, count)))
                .chain(results -> highlights(session, filter.q(), results.items())
                        .map(found -> results.map(incident -> hit(incident, filter.lens(), found)))));
    }

    /** How the incidents that a filter leaves spread. */
    public Uni<Facets> facets(Snapshot snapshot, IncidentFilter filter, int most) {
        Where where = where(snapshot, filter)
                .bind("articles", articles(snapshot.incidents().values()));
        return sessions.withSession(session -> FACETS.of(session, where, IncidentFacets.COLUMNS, most));
    }

    private static Uni<Page<Incident>> page(Mutiny.Session session, Snapshot snapshot, Where where, Paging paging) {
        return LISTING.page(session, where, paging)
                .map(page -> page.map(found -> snapshot.incidents().get(found.id())));
    }

    private static Uni<Map<String, List<Highlight>>> highlights(
            Mutiny.Session session, String q, List<Incident> incidents) {
        if (q == null) {
            return Uni.createFrom().nullItem();
        }
        Map<String, List<Sentence>> sentences = new HashMap<>();
        incidents.forEach(incident -> sentences.put(
                incident.incidentId(),
                incident.claims().stream()
                        .map(Incident.IncidentClaim::claim)
                        .map(Sentence::of)
                        .toList()));
        return IncidentHighlights.find(
                session, q, incidents.stream().map(IncidentSummary::of).toList(), sentences);
    }

    private static IncidentHit hit(Incident incident, String lens, Map<String, List<Highlight>> highlights) {
        return new IncidentHit(
                IncidentSummary.of(incident),
                lens == null
                        ? null
                        : incident.lenses().stream()
                                .filter(figure -> figure.lens().equals(lens))
                                .toList(),
                highlights == null ? null : highlights.getOrDefault(incident.incidentId(), List.of()));
    }

    private static Where where(Snapshot snapshot, IncidentFilter filter) {
        Collection<Incident> incidents = snapshot.incidents().values();
        return IncidentConditions.of(filter, "")
                .bind("rows", rows(incidents, filter.q() != null))
                .bind("terms", asksForTerms(filter) ? terms(incidents) : "[]")
                .bind("articles", filter.source() == null ? "[]" : articles(incidents))
                .bind("lenses", filter.minKilled() == null ? "[]" : lenses(incidents));
    }

    private static String rows(Collection<Incident> incidents, boolean withWords) {
        List<Map<String, Object>> rows = new ArrayList<>();
        incidents.forEach(incident -> {
            Map<String, Object> row = IncidentProjection.columns(incident, IncidentSummary.of(incident));
            if (!withWords) {
                row.remove("words");
            }
            rows.add(row);
        });
        return MessageCodec.writeText(rows);
    }

    private static boolean asksForTerms(IncidentFilter filter) {
        return filter.actor() != null || filter.place() != null || filter.speaker() != null;
    }

    private static String terms(Collection<Incident> incidents) {
        List<Map<String, String>> rows = new ArrayList<>();
        incidents.forEach(incident -> IncidentTerms.of(incident)
                .forEach(term -> rows.add(
                        Map.of("kind", term.kind(), "term", term.term(), "incident_id", incident.incidentId()))));
        return MessageCodec.writeText(rows);
    }

    private static String articles(Collection<Incident> incidents) {
        List<Map<String, String>> rows = new ArrayList<>();
        incidents.forEach(incident -> incident.articleIds()
                .forEach(article -> rows.add(Map.of("incident_id", incident.incidentId(), "article_id", article))));
        return MessageCodec.writeText(rows);
    }

    private static String lenses(Collection<Incident> incidents) {
        List<Map<String, Object>> rows = new ArrayList<>();
        incidents.forEach(incident -> IncidentLens.of(incident).stream()
                .filter(row -> row.killed() != null)
                .forEach(row -> rows.add(
                        Map.of("incident_id", incident.incidentId(), "lens", row.lens(), "killed", row.killed()))));
        return MessageCodec.writeText(rows);
    }
}
