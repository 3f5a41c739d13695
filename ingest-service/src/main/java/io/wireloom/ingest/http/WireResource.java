package io.wireloom.ingest.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.config.IngestConfig;
import io.wireloom.ingest.doors.Door;
import io.wireloom.ingest.doors.DoorLedger;
import io.wireloom.ingest.doors.Intake;
import io.wireloom.ingest.doors.Receipt;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.WireItem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;

/** The door for one item at a time. */
@Path("/api/v1/wire")
@Tag(name = "Wire copy")
public class WireResource {

    private final Intake intake;
    private final DoorLedger ledger;
    private final IngestConfig config;
    private final HttpServerRequest request;
    private final Clock clock;

    WireResource(Intake intake, DoorLedger ledger, IngestConfig config, HttpServerRequest request, Clock clock) {
        this.intake = intake;
        this.ledger = ledger;
        this.config = config;
        this.request = request;
        this.clock = clock;
    }

    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            operationId = "postWire",
            summary = "Takes one item of wire copy",
            description = "The body is the item itself. Content-Type says its format: text/plain, text/html or"
                    + " application/xhtml+xml; application/octet-stream or none leaves it to the content. The answer comes when"
                    + " the broker has the item on all in-sync replicas; the article follows on the topic articles.")
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
            description = "Taken: accepted when this version is new, unchanged when it was taken before",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body is empty, or a parameter cannot be read",
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
            description = "The body is binary, cannot be decoded or holds no story",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Broker or database cannot be reached; the item was not accepted",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Receipt> post(
            InputStream body,
            @RestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @BeanParam WireParameters parameters) {
        return ledger.count(Door.HTTP, () -> take(body, contentType, parameters));
    }

    /** Reads and parses on the worker thread that the request came in on; what waits does so on the event loop. */
    private Uni<Receipt> take(InputStream body, String contentType, WireParameters parameters) {
        Map<String, String> fields = parameters.fields();
        if (contentType != null) {
            fields.put(WireHeaders.CONTENT_TYPE, contentType);
        }
        byte[] bytes = ItemBody.read(request, body, config.maxItemBytes());
        WireItem item = new WireItem(bytes, Envelope.read(fields, config.defaultFeed(), clock.instant()));
        return intake.take(item);
    }
}
