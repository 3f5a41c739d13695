package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.chronicle.Moment;
import io.wireloom.query.asof.Moments;
import io.wireloom.query.asof.Snapshot;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.incidents.IncidentHit;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.persistence.IncidentRepository;
import io.wireloom.query.persistence.IncidentSearch;
import io.wireloom.query.persistence.PastRepository;
import io.wireloom.query.persistence.SnapshotLists;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Page;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.search.Results;
import io.wireloom.query.search.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads incidents as they stand, or as they stood at the moment that a request asks for. */
@ApplicationScoped
class Incidents {

    private final IncidentRepository now;
    private final IncidentSearch search;
    private final PastRepository past;
    private final SnapshotLists lists;

    Incidents(IncidentRepository now, IncidentSearch search, PastRepository past, SnapshotLists lists) {
        this.now = now;
        this.search = search;
        this.past = past;
        this.lists = lists;
    }

    /** One page, newest first, as the parameters ask for. */
    Uni<Page<IncidentSummary>> list(Parameters parameters, int limit) {
        IncidentFilter filter = IncidentFilter.of(parameters);
        ListRequest asked = ListRequest.of(parameters, limit);
        Optional<Moment> moment = Moments.asOf(parameters);
        return moment.isEmpty()
                ? now.list(filter, asked.cursor(), limit, asked.query())
                : past.at(moment.get())
                        .chain(snapshot -> lists.list(snapshot, filter, asked.cursor(), limit, asked.query()))
                        .map(page -> page.map(IncidentSummary::of));
    }

    /**
     * One page of what the parameters ask for, with the places of the words searched for.
     *
     * @param usual rows on a page unless the parameters say otherwise
     */
    Uni<Results<IncidentHit>> search(Parameters parameters, int usual) {
        return search(parameters, Paging.of(parameters, List.of(Sort.values()), Answers.MOST, usual));
    }

    /** One page of what the parameters ask for, with the places of the words searched for. */
    Uni<Results<IncidentHit>> search(Parameters parameters, Paging paging) {
        IncidentFilter filter = IncidentFilter.of(parameters);
        return Moments.asOf(parameters)
                .map(moment -> past.at(moment).chain(snapshot -> lists.search(snapshot, filter, paging)))
                .orElseGet(() -> search.search(filter, paging));
    }

    /**
     * How what the parameters ask for spreads.
     *
     * @param most the most values of a facet
     */
    Uni<Facets> facets(Parameters parameters, int most) {
        IncidentFilter filter = IncidentFilter.of(parameters);
        return Moments.asOf(parameters)
                .map(moment -> past.at(moment).chain(snapshot -> lists.facets(snapshot, filter, most)))
                .orElseGet(() -> search.facets(filter, most));
    }

    /**
     * One incident.
     *
     * @return fails with {@link NothingKnownException} when there is, or was, none of that id
     */
    Uni<Incident> find(Parameters parameters, String incidentId) {
        Optional<Moment> moment = Moments.asOf(parameters);
        return moment.isEmpty()
                ? now.find(incidentId).plug(Answers.known("incident", incidentId))
                : past.at(moment.get()).chain(snapshot -> find(snapshot, moment.get(), incidentId));
    }

    private Uni<Incident> find(Snapshot snapshot, Moment moment, String incidentId) {
        Incident then = snapshot.incidents().get(incidentId);
        return then != null
                ? Uni.createFrom().item(then)
                : now.find(incidentId).map(today -> {
                    throw new NothingKnownException("incident", incidentId, explain(snapshot, moment, today));
                });
    }

    /** Where an incident's claims were when it was not there itself. */
    private static String explain(Snapshot snapshot, Moment moment, Incident today) {
        if (today == null) {
            return "";
        }
        List<String> holding = snapshot.holding(
                today.claims().stream().map(held -> held.claim().claimId()).toList());
        return holding.isEmpty()
                ? " None of its claims was known at " + moment.at() + "."
                : " At " + moment.at() + " its claims were in " + String.join(", ", holding) + ".";
    }
}
