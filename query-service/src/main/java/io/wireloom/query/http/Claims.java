package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.asof.Moments;
import io.wireloom.query.claims.ClaimFilter;
import io.wireloom.query.claims.ClaimHit;
import io.wireloom.query.persistence.ClaimRepository;
import io.wireloom.query.persistence.PastClaims;
import io.wireloom.query.persistence.PastRepository;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.search.Results;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads claims as they stand, or as they stood at the moment that a request asks for. */
@ApplicationScoped
class Claims {

    private final ClaimRepository now;
    private final PastRepository past;
    private final PastClaims lists;

    Claims(ClaimRepository now, PastRepository past, PastClaims lists) {
        this.now = now;
        this.past = past;
        this.lists = lists;
    }

    /** One page of what the parameters ask for, with the places of the words searched for. */
    Uni<Results<ClaimHit>> search(Parameters parameters, Paging paging) {
        ClaimFilter filter = ClaimFilter.of(parameters);
        return Moments.asOf(parameters)
                .map(moment -> past.at(moment).chain(snapshot -> lists.search(snapshot, filter, paging)))
                .orElseGet(() -> now.search(filter, paging));
    }

    /**
     * How what the parameters ask for spreads.
     *
     * @param most the most values of a facet
     */
    Uni<Facets> facets(Parameters parameters, int most) {
        ClaimFilter filter = ClaimFilter.of(parameters);
        return Moments.asOf(parameters)
                .map(moment -> past.at(moment).chain(snapshot -> lists.facets(snapshot, filter, most)))
                .orElseGet(() -> now.facets(filter, most));
    }
}
