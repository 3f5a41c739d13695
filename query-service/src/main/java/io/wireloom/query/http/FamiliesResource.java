package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.copies.Family;
import io.wireloom.query.copies.FamilyFilter;
import io.wireloom.query.copies.FamilySummary;
import io.wireloom.query.persistence.FamilyLists;
import io.wireloom.query.persistence.FamilyRepository;
import jakarta.ws.rs.GET;
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

    /** One page of the list; {@code nextCursor} is absent on the last. */
    record FamiliesPage(List<FamilySummary> items, String nextCursor) {}

    private final FamilyRepository families;
    private final FamilyLists lists;

    FamiliesResource(FamilyRepository families, FamilyLists lists) {
        this.families = families;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listFamilies",
            summary = "Lists families of copies",
            description =
                    "Newest first, by the newest of their articles. Articles that are alone in their family are left out.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = FamiliesPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Uni<Response> list(@Context UriInfo uri, @Context Request request) {
        ListRequest asked = ListRequest.of(uri);
        return lists.list(FamilyFilter.of(asked.parameters()), asked.cursor(), asked.limit(), asked.query())
                .map(page -> Answers.json(request, new FamiliesPage(page.items(), page.nextCursor())));
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
