package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.incidents.IncidentHit;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Highlight;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Results;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Searches incidents as they stand. */
@ApplicationScoped
public class IncidentSearch {

    private static final Listing LISTING = Listing.of("", "query.incident", "incident_id", "summary");

    private static final FacetTable FACETS = IncidentFacets.of("", IncidentConditions.STORED);

    private static final String LENSES =
            "select incident_id, document from query.incident_lens where lens = :lens and incident_id = any(cast(:incidents as text[]))";

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
                .setParameter("incidents", Rows.texts(incidents, IncidentSummary::incidentId))
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
        return IncidentEvidence.withWords(session, q, incidents)
                .chain(sentences -> IncidentHighlights.find(session, q, incidents, sentences));
    }
}
