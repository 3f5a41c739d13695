package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.persistence.SearchRepository;
import io.wireloom.query.persistence.WebhookRepository;
import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.webhooks.Webhook;
import io.wireloom.query.webhooks.WebhookDraft;
import io.wireloom.query.webhooks.WebhookView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Webhooks. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Webhooks",
        description =
                "Addresses that changes of incidents and alerts are sent to. There are no accounts: who may come here is for the"
                        + " reverse proxy to say.")
class WebhooksResource {

    /** One page of the list; {@code nextCursor} is absent on the last. */
    record WebhookPage(List<WebhookView> items, String nextCursor) {}

    private final WebhookRepository webhooks;
    private final SearchRepository searches;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhooksResource(WebhookRepository webhooks, SearchRepository searches, Clock clock) {
        this.webhooks = webhooks;
        this.searches = searches;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "Lists webhooks",
            description = "The newest first, without secrets.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = WebhookPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Uni<Response> list(@Context UriInfo uri, @Context Request request) {
        ListRequest asked = ListRequest.of(uri);
        return webhooks.list(asked.cursor(), asked.limit(), asked.query())
                .map(page -> page.map(WebhookView::of))
                .map(page -> Answers.json(request, new WebhookPage(page.items(), page.nextCursor())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWebhook",
            summary = "Sets up a webhook",
            description =
                    """
                    Each change of an incident that fits the filter, before or after, is sent by POST as `{type, timestamp, data}`, where \
                    `type` is one of the events and `data` the change as on topic `changes`: `{changeId, kind, incidentId, revision, at, before, \
                    after, predecessors, successors, withdrawal}`; of an alert, the alert. Deliveries are signed as Standard Webhooks has it \
                    (`webhook-id`, `webhook-timestamp`, `webhook-signature`: HMAC-SHA256 over id, time and body, joined by dots), so that its libraries \
                    check them. Any 2xx within ten seconds takes a delivery. What is not taken is tried again, after longer and longer waits, for a \
                    day, and then given up: it can be looked at and sent again. A delivery may come twice, under the same `webhook-id`, and \
                    before an earlier one: go by `revision`. Redirects are not followed, and addresses of private networks are not called \
                    unless the operator allows it. The secret is in this answer, and in none after it.""")
    @APIResponse(
            responseCode = "201",
            description = "The webhook, with its secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "403", ref = "OtherSite")
    @APIResponse(responseCode = "503", ref = "NotPossible")
    public Uni<Response> create(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WebhookDraft.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "air strikes in Syria",
                                                            value =
                                                                    "{\"url\":\"https://desk.example.org/wireloom\",\"filter\":\"type=ASSAULT&country=SY\"}")))
                    WebhookDraft draft) {
        Webhook webhook =
                given(draft).create("wh-" + UUID.randomUUID().toString().replace("-", ""), random, clock.instant());
        return known(webhook.searchId())
                .chain(() -> webhooks.keep(webhook))
                .map(kept -> Answers.created("/api/v1/webhooks/" + kept.webhookId(), WebhookView.withSecret(kept)));
    }

    @GET
    @Path("{webhookId}")
    @Operation(operationId = "getWebhook", summary = "One webhook")
    @APIResponse(
            responseCode = "200",
            description = "The webhook, without its secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> webhook(@PathParam("webhookId") String webhookId, @Context Request request) {
        return find(webhookId).map(webhook -> Answers.json(request, WebhookView.of(webhook)));
    }

    @PATCH
    @Path("{webhookId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeWebhook",
            summary = "Changes a webhook",
            description =
                    "What is left out stays as it is. A paused webhook is sent nothing that happens meanwhile. A new secret is shown in the"
                            + " answer.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook as it is now",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "403", ref = "OtherSite")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> change(@PathParam("webhookId") String webhookId, WebhookDraft draft) {
        WebhookDraft changes = given(draft);
        return find(webhookId)
                .map(held -> changes.change(held, random))
                .call(webhook -> known(webhook.searchId()))
                .chain(webhooks::change)
                .map(kept -> Response.ok(
                                MessageCodec.writeText(
                                        changes.secret() == null ? WebhookView.of(kept) : WebhookView.withSecret(kept)),
                                MediaType.APPLICATION_JSON)
                        .build());
    }

    @DELETE
    @Path("{webhookId}")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Removes a webhook",
            description = "With all its deliveries, those that are still to be sent among them.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "403", ref = "OtherSite")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> delete(@PathParam("webhookId") String webhookId) {
        return webhooks.forget(webhookId).map(gone -> Answers.gone(gone, "webhook", webhookId));
    }

    private Uni<Webhook> find(String webhookId) {
        return webhooks.find(webhookId).plug(Answers.known("webhook", webhookId));
    }

    private Uni<Void> known(String searchId) {
        return searchId == null
                ? Uni.createFrom().voidItem()
                : searches.find(searchId)
                        .onItem()
                        .ifNull()
                        .failWith(() -> new BadParameterException(
                                "searchId", "is \"" + searchId + "\"; no standing search has that id"))
                        .replaceWithVoid();
    }

    private static WebhookDraft given(WebhookDraft draft) {
        return draft == null ? new WebhookDraft(null, null, null, null, null, null) : draft;
    }
}
