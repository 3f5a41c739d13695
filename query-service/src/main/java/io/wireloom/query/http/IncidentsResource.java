package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.incidents.IncidentView;
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

    /** One page of the list; {@code nextCursor} is absent on the last. */
    record IncidentPage(List<IncidentSummary> items, String nextCursor) {}

    private final Incidents incidents;

    IncidentsResource(Incidents incidents) {
        this.incidents = incidents;
    }

    @GET
    @Operation(
            operationId = "listIncidents",
            summary = "Lists and searches incidents",
            description =
                    "Active incidents, or those that the desk dismissed, newest first: by the latest time anything was said of them. Pages stay put while data"
                            + " arrives; an incident that is amended meanwhile moves up and is told on the stream.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = IncidentPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> list(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = Answers.parameters(uri);
        int limit = parameters.number("limit", 1, Answers.MOST, Answers.LIMIT);
        return incidents
                .list(parameters, limit)
                .map(page -> Answers.json(request, new IncidentPage(page.items(), page.nextCursor())));
    }

    @GET
    @Path("{incidentId}")
    @Operation(
            operationId = "getIncident",
            summary = "One incident with every claim about it",
            description = "A dissolved incident is still found here: its successors say where its claims went.")
    @APIResponse(
            responseCode = "200",
            description = "The incident",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> incident(
            @PathParam("incidentId") String incidentId, @Context UriInfo uri, @Context Request request) {
        return incidents
                .find(Answers.parameters(uri), incidentId)
                .map(incident -> Answers.json(request, IncidentView.of(incident)));
    }
}
