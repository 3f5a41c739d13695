package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wireloom.query.asof.Moments;
import io.wireloom.query.asof.Snapshot;
import io.wireloom.query.digest.Damage;
import io.wireloom.query.digest.StateDigest;
import io.wireloom.query.persistence.DamageRepository;
import io.wireloom.query.persistence.DigestRepository;
import io.wireloom.query.persistence.PastRepository;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** The state digest. */
@Path("/api/v1/digest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Digest", description = "One figure for the whole state.")
class DigestResource {

    private final DigestRepository state;
    private final PastRepository past;
    private final DamageRepository damage;

    DigestResource(DigestRepository state, PastRepository past, DamageRepository damage) {
        this.damage = damage;
        this.state = state;
        this.past = past;
    }

    @GET
    @TakesMoment
    @Operation(
            operationId = "getDigest",
            summary = "The digest of the state",
            description =
                    "Equal for equal sets of items, whatever the order in which they came and however often. With asOf it is that"
                            + " of a stack fed only with what was there at the moment.")
    @APIResponse(
            responseCode = "200",
            description = "The digest and what it is taken over",
            content = @Content(schema = @Schema(implementation = StateDigest.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> digest(@Context UriInfo uri, @Context Request request) {
        return Moments.asOf(Answers.parameters(uri))
                .map(moment -> past.at(moment)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(Snapshot::digest))
                .orElseGet(state::digest)
                .map(digest -> Answers.json(request, digest));
    }

    @GET
    @Path("damage")
    @Operation(
            operationId = "lookForDamage",
            summary = "Looks for damaged records",
            description =
                    "Reads every incident, story and record of copies and holds it against the digest that was taken when it was"
                            + " stored: what a disk or a hand at the database has changed is named. Takes some seconds for ten thousand"
                            + " records. What is damaged is mended by building the read model again.")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = Damage.class)))
    public Uni<Response> damage(@Context Request request) {
        return damage.look().map(found -> Answers.json(request, found));
    }
}
