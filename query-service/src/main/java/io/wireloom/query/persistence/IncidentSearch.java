package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.incidents.IncidentHit;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Highlight;
import io.wireloom.query.search.Names;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Results;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Searches incidents as they stand. */
@ApplicationScoped
public class IncidentSearch {

    private static final Listing LISTING = Listing.of("", "query.incident", "incident_id", "summary");

    private static final FacetTable FACETS = IncidentFacets.of("", IncidentConditions.STORED);

    /** Of each incident so many of its latest claims with any of the words are looked through for where they stand. */
    private static final int CLAIMS = 12;

    /** Any of the words: a claim need not hold all that its incident holds. */
    private static final String ANY_WORD =
            "cast(replace(cast(websearch_to_tsquery('english', :q) as text), '&', '|') as tsquery)";

    private static final String EVIDENCE =
            """
            select i.id, c.document from unnest(cast(:incidents as text[])) as i(id)
             cross join lateral (
               select c.document from query.incident_claim h
                 join query.claim c on c.claim_id = h.claim_id and c.article_id = h.article_id
                where h.incident_id = i.id and c.search @@ ANY_WORD order by c.newest_key desc, c.claim_id limit CLAIMS) c"""
                    .replace("CLAIMS", Integer.toString(CLAIMS))
                    .replace("ANY_WORD", ANY_WORD);

    private static final String LENSES =
            "select incident_id, document from query.incident_lens where lens = :lens and incident_id in (:incidents)";

    private final Mutiny.SessionFactory sessions;

    IncidentSearch(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** One page of the incidents that a filter leaves, with the figures of its lens and the places of its words. */
    public Uni<Results<IncidentHit>> search(IncidentFilter filter, Paging paging) {
        Where where = IncidentConditions.of(filter, IncidentConditions.STORED);
        return sessions.withSession(session -> LISTING.page(session, where, paging)
                .map(page -> page.map(found -> MessageCodec.read(found.text(0), IncidentSummary.class)))
                .chain(page -> LISTING.count(session, where, paging).map(count -> Results.of(page, count)))
                .chain(results -> lenses(session, filter.lens(), results.items())
                        .chain(lenses -> highlights(session, filter.q(), results.items())
                                .map(found -> results.map(summary -> hit(summary, lenses, found))))));
    }

    /** How the incidents that a filter leaves spread. */
    public Uni<Facets> facets(IncidentFilter filter, int most) {
        Where where = IncidentConditions.of(filter, IncidentConditions.STORED);
        return sessions.withSession(session -> FACETS.of(session, where, IncidentFacets.COLUMNS, most));
    }

    private static IncidentHit hit(
            IncidentSummary summary, Map<String, List<Incident.Lens>> lenses, Map<String, List<Highlight>> highlights) {
        return new IncidentHit(
                summary,
                lenses == null ? null : lenses.getOrDefault(summary.incidentId(), List.of()),
                highlights == null ? null : highlights.getOrDefault(summary.incidentId(), List.of()));
    }

    private static Uni<Map<String, List<Incident.Lens>>> lenses(
            Mutiny.Session session, String lens, List<IncidentSummary> incidents) {
        if (lens == null) {
            return Uni.createFrom().nullItem();
        }
        if (incidents.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(LENSES, Object[].class)
                .setParameter("lens", lens)
                .setParameter("incidents", ids(incidents))
                .getResultList()
                .map(rows -> {
                    Map<String, List<Incident.Lens>> lenses = new HashMap<>();
                    rows.forEach(row -> lenses.put(
                            (String) row[0], List.of(MessageCodec.read((String) row[1], Incident.Lens[].class))));
                    return lenses;
                });
    }

    private static Uni<Map<String, List<Highlight>>> highlights(
            Mutiny.Session session, String q, List<IncidentSummary> incidents) {
        if (q == null) {
            return Uni.createFrom().nullItem();
        }
        if (incidents.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(EVIDENCE, Object[].class)
                .setParameter("q", Names.fold(q))
                .setParameter("incidents", ids(incidents).toArray(String[]::new))
                .getResultList()
                .chain(rows -> {
                    Map<String, List<Claim>> claims = new HashMap<>();
                    rows.forEach(row -> claims.computeIfAbsent((String) row[0], id -> new ArrayList<>())
                            .add(MessageCodec.read((String) row[1], Claim.class)));
                    return IncidentHighlights.find(session, q, incidents, claims);
                });
    }

    private static List<String> ids(List<IncidentSummary> incidents) {
        return incidents.stream().map(IncidentSummary::incidentId).toList();
    }
}
