package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.copies.Family;
import io.wireloom.query.persistence.FamilyRepository;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Families of copies. */
@Path("/api/v1/families")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Families", description = "Who copied whom.")
class FamiliesResource {

    private final FamilyRepository families;

    FamiliesResource(FamilyRepository families) {
        this.families = families;
    }

    @GET
    @Path("{familyId}")
    @Operation(
            operationId = "getFamily",
            summary = "One family of copies",
            description =
                    "Its origin, its members by the time they were published, and who took text from whom. A family is named after its"
                            + " origin: when an earlier one is found, the family has another id, and this one leads there.")
    @APIResponse(
            responseCode = "200",
            description = "The family",
            content = @Content(schema = @Schema(implementation = Family.class)))
    @APIResponse(
            responseCode = "307",
            description = "The family goes back to another origin now",
            headers = @Header(name = "Location", description = "The family that its old origin is in now."))
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> family(@PathParam("familyId") String familyId, @Context Request request) {
        return families.find(familyId)
                .onItem()
                .ifNull()
                .switchTo(() -> families.successor(familyId).map(successor -> {
                    throw Answers.moved("/api/v1/families/{id}", "family", familyId, successor);
                }))
                .map(family -> Answers.json(request, family));
    }
}
