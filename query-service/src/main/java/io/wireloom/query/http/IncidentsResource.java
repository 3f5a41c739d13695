package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.incidents.IncidentHit;
import io.wireloom.query.incidents.IncidentView;
import io.wireloom.query.search.Count;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Incidents. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents", description = "What happened, by whom it is said, and by whom denied.")
class IncidentsResource {

    /** One page of the list; {@code nextCursor} is absent on the last, {@code count} on all but the first. */
    record IncidentPage(List<IncidentHit> items, String nextCursor, Count count) {}

    private final Incidents incidents;

    IncidentsResource(Incidents incidents) {
        this.incidents = incidents;
    }

    @GET
    @TakesMoment
    @Operation(
            operationId = "listIncidents",
            summary = "Lists and searches incidents",
            description =
                    "Active incidents, or those that the desk dismissed. Newest first: by the latest time anything was said of"
                            + " them; or by relevance to the words, of the newest 1,000 that fit; or the most disputed first:"
                            + " by the number of claims that deny it and of disagreements between its claims. Pages stay put"
                            + " while data arrives; an incident that is amended meanwhile may move and is told on the stream.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = IncidentPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> list(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = Answers.parameters(uri);
        return incidents
                .search(parameters, Answers.LIMIT)
                .map(found ->
                        Answers.json(request, new IncidentPage(found.items(), found.nextCursor(), found.count())));
    }

    @GET
    @TakesMoment
    @Path("facets")
    @Operation(
            operationId = "countIncidents",
            summary = "How incidents spread over types, places, actors and days",
            description =
                    "Takes the filter of the list. Of what fits, the newest 2,000 incidents are counted; complete says whether"
                            + " these are all. An incident counts once under each of its values.")
    @APIResponse(
            responseCode = "200",
            description = "The facets: type, subtype, grade, country, place, actor, speaker, source, day",
            content = @Content(schema = @Schema(implementation = Facets.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> facets(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = Answers.parameters(uri);
        return incidents.facets(parameters, Answers.facetSize(parameters)).map(facets -> Answers.json(request, facets));
    }

    @GET
    @TakesMoment
    @Path("{incidentId}")
    @Operation(
            operationId = "getIncident",
            summary = "One incident with every claim about it",
            description = "A dissolved incident is still found here: its successors say where its claims went.")
    @APIResponse(
            responseCode = "200",
            description = "The incident",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> incident(
            @PathParam("incidentId") String incidentId, @Context UriInfo uri, @Context Request request) {
        return incidents
                .find(Answers.parameters(uri), incidentId)
                .map(incident -> Answers.json(request, IncidentView.of(incident)));
    }
}
