package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.persistence.DeliveryRepository;
import io.wireloom.query.persistence.WebhookRepository;
import io.wireloom.query.webhooks.Delivery;
import io.wireloom.query.webhooks.Outgoing;
import io.wireloom.query.webhooks.Webhook;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What webhooks were sent, and are to be. */
@Path("/api/v1/webhooks/{webhookId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class WebhookDeliveriesResource {

    private static final List<String> STATES = List.of("pending", "delivered", "dead");

    /** One page of the list; {@code nextCursor} is absent on the last. */
    record DeliveryPage(List<Delivery> items, String nextCursor) {}

    /**
     * What was put into line.
     *
     * @param deliveryId receivers know it as {@code webhook-id}
     */
    record Queued(String deliveryId) {}

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final Clock clock;

    WebhookDeliveriesResource(WebhookRepository webhooks, DeliveryRepository deliveries, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @GET
    @Path("deliveries")
    @Operation(
            operationId = "listDeliveries",
            summary = "What a webhook was sent, and is to be",
            description = "The newest first; settled ones for 30 days. `state=dead` lists what was given up.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> list(
            @PathParam("webhookId") String webhookId, @Context UriInfo uri, @Context Request request) {
        ListRequest asked = ListRequest.of(uri);
        String state = asked.parameters().word("state", STATES);
        return find(webhookId)
                .chain(() -> deliveries.list(webhookId, state, asked.cursor(), asked.limit(), asked.query()))
                .map(page -> Answers.json(request, new DeliveryPage(page.items(), page.nextCursor())));
    }

    @POST
    @Path("deliveries/{deliveryId}/resend")
    @Operation(
            operationId = "resendDelivery",
            summary = "Sends a delivery again",
            description =
                    "Whatever became of it: it is tried at once, and for a day from now, under the same `webhook-id`.")
    @APIResponse(
            responseCode = "202",
            description = "It is in line",
            content = @Content(schema = @Schema(implementation = Queued.class)))
    @APIResponse(responseCode = "403", ref = "OtherSite")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> resend(@PathParam("webhookId") String webhookId, @PathParam("deliveryId") String deliveryId) {
        return deliveries.resend(webhookId, deliveryId).map(found -> {
            if (!found) {
                throw new NothingKnownException("delivery", deliveryId);
            }
            return Response.accepted(new Queued(deliveryId)).build();
        });
    }

    @POST
    @Path("test")
    @Operation(
            operationId = "testWebhook",
            summary = "Sends a test",
            description =
                    "An event `test`, whatever the webhook takes, and also while it is paused. Its delivery tells how it went.")
    @APIResponse(
            responseCode = "202",
            description = "It is in line",
            content = @Content(schema = @Schema(implementation = Queued.class)))
    @APIResponse(responseCode = "403", ref = "OtherSite")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> test(@PathParam("webhookId") String webhookId) {
        return find(webhookId).chain(webhook -> {
            Instant now = clock.instant();
            Outgoing test = Outgoing.of(
                    webhook, Webhook.TEST, UUID.randomUUID().toString(), now, Map.of("webhookId", webhookId));
            return deliveries
                    .add(List.of(test))
                    .replaceWith(
                            Response.accepted(new Queued(test.deliveryId())).build());
        });
    }

    private Uni<Webhook> find(String webhookId) {
        return webhooks.find(webhookId).plug(Answers.known("webhook", webhookId));
    }
}
