package io.wireloom.query.http;

import io.wireloom.query.search.BadParameterException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a past moment where only the present can be told: to answer with the present would mislead. */
class PastMoments {

    private static final String AS_OF = "asOf";

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo resource) {
        boolean asked = request.getUriInfo().getPath().startsWith("/api/")
                && request.getUriInfo().getQueryParameters().containsKey(AS_OF);
        if (asked && !resource.getResourceMethod().isAnnotationPresent(TakesMoment.class)) {
            throw new BadParameterException(
                    AS_OF,
                    "is not taken here, as past states of this are not kept. Past states can be had of incidents, claims,"
                            + " articles and stories, of the search over them, their facets, map, timeline, export and feeds,"
                            + " and of the digest; what changed between two moments is told at /api/v1/changes");
        }
    }
}
