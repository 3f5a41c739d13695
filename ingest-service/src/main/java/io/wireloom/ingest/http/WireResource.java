package io.wireloom.ingest.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.ingest.config.IngestConfig;
import io.wireloom.ingest.doors.DocumentIntake;
import io.wireloom.ingest.doors.Door;
import io.wireloom.ingest.doors.DoorLedger;
import io.wireloom.ingest.doors.Entrance;
import io.wireloom.ingest.doors.Intake;
import io.wireloom.ingest.doors.ItemAnswer;
import io.wireloom.ingest.doors.Permission;
import io.wireloom.ingest.doors.Receipt;
import io.wireloom.ingest.unpacking.Unpacking;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.Lane;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** The door for one item, or for one document of many. */
@Path("/api/v1/wire")
@Tag(name = "Wire copy")
public class WireResource {

    private final Intake intake;
    private final DocumentIntake documents;
    private final Unpacking unpacking;
    private final DoorLedger ledger;
    private final IngestConfig config;
    private final HttpServerRequest request;
    private final Permissions permissions;
    private final Clock clock;

    WireResource(
            Intake intake,
            DocumentIntake documents,
            Unpacking unpacking,
            DoorLedger ledger,
            IngestConfig config,
            HttpServerRequest request,
            Permissions permissions,
            Clock clock) {
        this.permissions = permissions;
        this.intake = intake;
        this.documents = documents;
        this.unpacking = unpacking;
        this.ledger = ledger;
        this.config = config;
        this.request = request;
        this.clock = clock;
    }

    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postWire",
            summary = "Takes one item of wire copy, or one document of many",
            description =
                    "The body is the item itself. Content-Type says its format; application/octet-stream, a bare XML or JSON"
                            + " type or none leaves it to the content. The answer comes when the broker has the item on all in-sync"
                            + " replicas; the article follows on the topic articles. A document of many items, such as a feed, NDJSON, a"
                            + " zip or a WARC, answers per item.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description =
                    "Taken: accepted when this version is new, unchanged when it was taken before. For a document of many, at"
                            + " least one of its items was taken",
            content = @Content(schema = @Schema(oneOf = {Receipt.class, DocumentReport.class})))
    @APIResponse(
            responseCode = "400",
            description = "The body is empty, or a parameter cannot be read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "Nobody known asks",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "Who asks may not deliver, or not this feed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The article was erased by order; nothing of it is taken any more",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The body is too large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The format is not read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "The body is binary, cannot be decoded or holds no story; or every item of a document is refused",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(oneOf = {Problem.class, DocumentProblem.class})))
    @APIResponse(
            responseCode = "429",
            description = "The feed has sent too much; Retry-After says when to send it again",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description =
                    "Broker or database cannot be reached, or too much is under way; the item was not accepted, Retry-After says"
                            + " when to come again",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> post(
            InputStream body,
            @RestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @BeanParam WireParameters parameters,
            @Context RoutingContext context) {
        WireItem item;
        Lane lane;
        try {
            lane = parameters.lane();
            item = read(body, contentType, parameters);
        } catch (RuntimeException e) {
            return ledger.count(Door.HTTP, () -> Uni.createFrom().failure(e)).map(WireResource::accepted);
        }
        return holdsMany(item)
                ? Uni.createFrom().item(document(item, lane, permissions.waiting(context)))
                : ledger.count(Door.HTTP, () -> {
                            permissions.atOnce(context).check(item.envelope());
                            return intake.take(item, lane);
                        })
                        .map(WireResource::accepted);
    }

    private WireItem read(InputStream body, String contentType, WireParameters parameters) {
        Envelope envelope = parameters.envelope(contentType, config.defaultFeed(), clock.instant());
        return new WireItem(ItemBody.read(request, body, config.maxItemBytes()), envelope);
    }

    private boolean holdsMany(WireItem item) {
        try {
            return unpacking.holdsMany(item);
        } catch (UnusableItemException e) {
            // The intake says the same, and counts it.
            return false;
        }
    }

    private Response document(WireItem document, Lane lane, Permission permission) {
        List<ItemAnswer> answers = new ArrayList<>();
        try {
            documents.take(
                    new ByteArrayInputStream(document.body()),
                    document.envelope(),
                    new Entrance(Door.HTTP, lane),
                    answers::add,
                    1,
                    permission);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean single = answers.size() == 1 && !WireFormat.of(document).archive();
        return single ? flat(answers.get(0)) : DocumentAnswer.of(answers, request.path());
    }

    /** A feed with one item in it is that item. */
    private static Response flat(ItemAnswer answer) {
        if (answer instanceof ItemAnswer.Taken taken) {
            return accepted(taken.receipt());
        }
        if (answer instanceof ItemAnswer.Refused refused) {
            throw refused.reason();
        }
        throw DocumentAnswer.failure((ItemAnswer.Failed) answer);
    }

    private static Response accepted(Object answer) {
        return Response.accepted(answer).type(MediaType.APPLICATION_JSON_TYPE).build();
    }
}
