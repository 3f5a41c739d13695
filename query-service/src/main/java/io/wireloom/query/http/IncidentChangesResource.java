package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.asof.Moments;
import io.wireloom.query.asof.Snapshot;
import io.wireloom.query.changes.ChangedIncident;
import io.wireloom.query.changes.Difference;
import io.wireloom.query.changes.StateChanges;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.withdrawals.Standing;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changed about one incident between two moments. */
@Path("/api/v1/incidents/{incidentId}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
class IncidentChangesResource {

    /**
     * What changed.
     *
     * @param incidentId the incident
     * @param from the earlier moment
     * @param to the later moment
     * @param before how it stood at the earlier; null when it was not there
     * @param after how it stood at the later; null when it was not there
     * @param changes the differences, the gravest first; none when it stood as it had
     */
    record IncidentDifference(
            String incidentId, Instant from, Instant to, Standing before, Standing after, List<Difference> changes) {}

    private final Differences differences;

    IncidentChangesResource(Differences differences) {
        this.differences = differences;
    }

    @GET
    @Operation(
            operationId = "getIncidentChanges",
            summary = "What changed about an incident between two moments, in words",
            description = "New, gone, merged or split; grade, origins, figures, denials, claims, place and time.")
    @APIResponse(
            responseCode = "200",
            description = "How it stood at both moments, and the differences",
            content = @Content(schema = @Schema(implementation = IncidentDifference.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> changes(
            @PathParam("incidentId") String incidentId, @Context UriInfo uri, @Context Request request) {
        Parameters parameters = Answers.parameters(uri);
        Moments.Span span = differences.span(parameters);
        return differences
                .between(span, (before, after) -> difference(incidentId, span, before, after))
                .map(difference -> Answers.json(request, difference));
    }

    private static IncidentDifference difference(
            String incidentId, Moments.Span span, Snapshot before, Snapshot after) {
        Standing was = Standing.of(before.incidents().get(incidentId));
        Standing is = Standing.of(after.incidents().get(incidentId));
        if (was == null && is == null) {
            throw new NothingKnownException("incident", incidentId, " Neither of the two moments knows it.");
        }
        return new IncidentDifference(
                incidentId,
                span.from().at(),
                span.to().at(),
                was,
                is,
                StateChanges.of(incidentId, before.incidents(), after.incidents())
                        .map(ChangedIncident::changes)
                        .orElse(List.of()));
    }
}
