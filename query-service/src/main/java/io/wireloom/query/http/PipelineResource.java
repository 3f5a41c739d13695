package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.status.DeadLetterBox.Settlement;
import io.wireloom.query.pipeline.PipelineView;
import io.wireloom.query.search.BadParameterException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the line fares. */
@Path("/api/v1/pipeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pipeline", description = "How the line fares, and what it could not process.")
class PipelineResource {

    /** How many dead letters were settled. */
    record Settled(int settled) {}

    private final Pipeline pipeline;

    PipelineResource(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @GET
    @Operation(
            operationId = "getPipeline",
            summary = "How each stage fares, what waits, what failed, and how the feeds do",
            description =
                    "Asked anew at most every two seconds. A service or a broker that gives no answer is told as such; the answer is 200 all"
                            + " the same. Counts are since each service started; received = published + rejected + duplicate + unpacked +"
                            + " deadLettered + inFlight.")
    @APIResponse(
            responseCode = "200",
            description = "The line",
            content = @Content(schema = @Schema(implementation = PipelineView.class)))
    public Uni<Response> pipeline(@Context Request request) {
        return pipeline.look().map(view -> Answers.json(request, view));
    }

    @POST
    @Path("dead-letters/{settlement: replay|discard}")
    @Operation(
            operationId = "settleDeadLetters",
            summary = "Replays or discards all dead letters",
            description =
                    "replay sends each once more to the topic it came from, discard leaves it alone for good. Both are noted on the"
                            + " dead-letter topic, where the letter stays until the broker's retention removes it.")
    @APIResponse(
            responseCode = "200",
            description = "How many were settled",
            content = @Content(schema = @Schema(implementation = Settled.class)))
    @APIResponse(responseCode = "403", ref = "OtherSite")
    @APIResponse(responseCode = "503", ref = "NotPossible")
    public Uni<Settled> all(@PathParam("settlement") String settlement) {
        return pipeline.settle(settlement(settlement), null).map(Settled::new);
    }

    @POST
    @Path("dead-letters/{letterId}/{settlement: replay|discard}")
    @Operation(operationId = "settleDeadLetter", summary = "Replays or discards one dead letter")
    @APIResponse(
            responseCode = "200",
            description = "It is settled",
            content = @Content(schema = @Schema(implementation = Settled.class)))
    @APIResponse(responseCode = "403", ref = "OtherSite")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "503", ref = "NotPossible")
    public Uni<Settled> one(@PathParam("letterId") String letterId, @PathParam("settlement") String settlement) {
        return pipeline.settle(settlement(settlement), letterId).map(Settled::new);
    }

    /** @throws BadParameterException when the word is neither */
    static Settlement settlement(String word) {
        return switch (word == null ? "" : word) {
            case "replay" -> Settlement.REPLAYED;
            case "discard" -> Settlement.DISCARDED;
            default ->
                throw new BadParameterException(
                        "settlement", "is \"" + word + "\"; one of replay, discard is expected");
        };
    }
}
