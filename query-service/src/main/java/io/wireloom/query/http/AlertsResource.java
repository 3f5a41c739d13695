package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.alerts.Alert;
import io.wireloom.query.persistence.AlertRepository;
import io.wireloom.query.search.BadParameterException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/** The alerts of all standing searches. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
class AlertsResource {

    /** One page of the list; {@code nextCursor} is absent on the last. */
    record AlertPage(List<Alert> items, String nextCursor) {}

    /**
     * A mark.
     *
     * @param seen whether the alert has been seen
     */
    record Mark(Boolean seen) {}

    private final AlertRepository alerts;

    AlertsResource(AlertRepository alerts) {
        this.alerts = alerts;
    }

    @GET
    @Operation(
            operationId = "listAlerts",
            summary = "The alerts of all standing searches",
            description = "Those rewritten last first. `seen=false` lists what nobody has marked as seen since.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = AlertPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Uni<Response> list(@Context UriInfo uri, @Context Request request) {
        return list(alerts, ListRequest.of(uri), null).map(page -> Answers.json(request, page));
    }

    /** One page of alerts; of one search when that is given. */
    static Uni<AlertPage> list(AlertRepository alerts, ListRequest asked, String searchId) {
        Boolean seen = asked.parameters().text("seen") == null
                ? null
                : asked.parameters().yes("seen");
        return alerts.list(searchId, seen, asked.cursor(), asked.limit(), asked.query())
                .map(page -> new AlertPage(page.items(), page.nextCursor()));
    }

    @PATCH
    @Path("{alertId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "markAlert",
            summary = "Marks an alert as seen",
            description =
                    "`{\"seen\":true}`. From then on the alert tells what is other than it is now; when something material happens it is"
                            + " rewritten, and not seen any more.")
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = Alert.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "403", ref = "OtherSite")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> mark(@PathParam("alertId") String alertId, Mark mark) {
        if (mark == null || mark.seen() == null) {
            throw new BadParameterException("seen", "is missing; {\"seen\":true} or {\"seen\":false} is expected");
        }
        return alerts.mark(alertId, mark.seen())
                .plug(Answers.known("alert", alertId))
                .map(alert -> Response.ok(MessageCodec.writeText(alert), MediaType.APPLICATION_JSON)
                        .build());
    }
}
