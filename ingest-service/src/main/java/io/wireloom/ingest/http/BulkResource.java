package io.wireloom.ingest.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.ingest.config.IngestConfig;
import io.wireloom.ingest.doors.DocumentIntake;
import io.wireloom.ingest.kafka.Backlog;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.Lane;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The door for documents of any length, streamed both ways. */
@Path("/api/v1/wire/bulk")
@Tag(name = "Wire copy")
public class BulkResource {

    private static final String NDJSON = "application/x-ndjson";

    private final DocumentIntake documents;
    private final IngestConfig config;
    private final HttpServerRequest request;
    private final Permissions permissions;
    private final Clock clock;
    private final Backlog backlog;

    BulkResource(
            DocumentIntake documents,
            IngestConfig config,
            HttpServerRequest request,
            Permissions permissions,
            Backlog backlog,
            Clock clock) {
        this.permissions = permissions;
        this.documents = documents;
        this.config = config;
        this.request = request;
        this.clock = clock;
        this.backlog = backlog;
    }

    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Produces(NDJSON)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postBulk",
            summary = "Takes a document of any length, item by item",
            description =
                    "The body is read as it comes; a line of JSON per item is written, in the items' order, as soon as the"
                            + " broker has it, and a last line with the totals. A line of NDJSON is an envelope (body or bodyBase64,"
                            + " contentType, feed, itemId, url, published, version, status, embargo, fileName) or a bare ninjs. Read the"
                            + " answer while sending: far ahead of its reader the door takes nothing more.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/warc", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "One line per item, then the totals",
            content = @Content(mediaType = NDJSON, schema = @Schema(oneOf = {ItemReport.class, BulkTotals.class})))
    @APIResponse(
            responseCode = "400",
            description = "A parameter cannot be read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "Nobody known asks",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "Who asks may not deliver",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "As much is being taken, or waits, as can be; Retry-After says when to come again",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The format is not read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Multi<Object> post(
            InputStream body,
            @RestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @BeanParam WireParameters parameters,
            @RestQuery
                    @Parameter(
                            description =
                                    "Place of the first item to take, from 1: goes on with a document that broke off")
                    String from,
            @Context RoutingContext context) {
        Lane lane = parameters.lane();
        Envelope envelope = parameters.envelope(contentType, config.defaultFeed(), clock.instant());
        WireFormat.of(new byte[0], envelope);
        String path = request.path();
        BulkAnswers answers = new BulkAnswers(
                path, first(from), permissions.waiting(context), lane == Lane.LIVE ? backlog::high : () -> false);
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            answers.to(emitter);
                            Infrastructure.getDefaultWorkerPool()
                                    .execute(() -> answers.run(documents, body, envelope, lane));
                        },
                        BackPressureStrategy.BUFFER)
                .onItem()
                .invoke(answers::read);
    }

    private static int first(String from) {
        if (from == null || from.isBlank()) {
            return 1;
        }
        if (!from.strip().matches("[1-9]\\d{0,8}")) {
            throw new UnusableItemException(
                    UnusableItemException.Reason.BAD_PARAMETER, "from is no whole number of 1 or more");
        }
        return Integer.parseInt(from.strip());
    }
}
