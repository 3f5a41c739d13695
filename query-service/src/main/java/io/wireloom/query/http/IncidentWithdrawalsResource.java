package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.persistence.IncidentRepository;
import io.wireloom.query.persistence.WithdrawalLog;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What corrections and kills took from an incident. */
@Path("/api/v1/incidents/{incidentId}/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
class IncidentWithdrawalsResource {

    private final IncidentRepository incidents;
    private final WithdrawalLog log;

    IncidentWithdrawalsResource(IncidentRepository incidents, WithdrawalLog log) {
        this.incidents = incidents;
        this.log = log;
    }

    @GET
    @Operation(
            operationId = "listIncidentWithdrawals",
            summary = "What corrections and kills took from an incident",
            description =
                    "The latest first, with before and after. A log of what this read model saw: it starts anew when that is"
                            + " rebuilt, and is no part of the digest.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = ArticleWithdrawalsResource.WithdrawalPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> withdrawals(
            @PathParam("incidentId") String incidentId, @Context UriInfo uri, @Context Request request) {
        ListRequest asked = ListRequest.of(uri);
        return incidents
                .find(incidentId)
                .plug(Answers.known("incident", incidentId))
                .chain(found -> log.ofIncident(incidentId, asked.cursor(), asked.limit(), asked.query()))
                .map(page -> Answers.json(
                        request, new ArticleWithdrawalsResource.WithdrawalPage(page.items(), page.nextCursor())));
    }
}
