package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.entities.EntityClaim;
import io.wireloom.query.entities.EntityFilter;
import io.wireloom.query.entities.EntityKind;
import io.wireloom.query.entities.EntitySummary;
import io.wireloom.query.entities.EntityView;
import io.wireloom.query.entities.Figure;
import io.wireloom.query.persistence.EntityRepository;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Actors, places, speakers and sources. */
@Path("/api/v1/entities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Entities",
        description = "Actors, places, speakers and sources: what was claimed by and about them. No truth score.")
class EntitiesResource {

    /** One page of the list; {@code nextCursor} is absent on the last. */
    record EntityPage(List<EntitySummary> items, String nextCursor) {}

    /** One page of claims; {@code nextCursor} is absent on the last. */
    record EntityClaimPage(List<EntityClaim> items, String nextCursor) {}

    private final EntityRepository entities;

    EntitiesResource(EntityRepository entities) {
        this.entities = entities;
    }

    @GET
    @Operation(
            operationId = "listEntities",
            summary = "Lists the entities of a kind",
            description =
                    "Those that most standing claims name first. A count may change between two pages; an entity whose count"
                            + " does so can come twice.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = EntityPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Uni<Response> list(@Context UriInfo uri, @Context Request request) {
        ListRequest asked = ListRequest.of(uri);
        return entities.list(EntityFilter.of(asked.parameters()), asked.cursor(), asked.limit(), asked.query())
                .map(page -> Answers.json(request, new EntityPage(page.items(), page.nextCursor())));
    }

    @GET
    @Path("{kind}/{id}")
    @Operation(
            operationId = "getEntity",
            summary = "What was claimed by and about an actor, a place, a speaker or a source",
            description =
                    "Counts with links to the claims behind them: claims by it and about it, denials by it and about it, claims"
                            + " by it whose incident somebody denies, claims that were revised or withdrawn, incidents it told first.")
    @APIResponse(
            responseCode = "200",
            description = "The entity",
            content = @Content(schema = @Schema(implementation = EntityView.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> entity(@PathParam("kind") String kind, @PathParam("id") String id, @Context Request request) {
        return find(EntityKind.of(kind), id).map(entity -> Answers.json(request, entity));
    }

    @GET
    @Path("{kind}/{id}/claims")
    @Operation(
            operationId = "listEntityClaims",
            summary = "The claims behind one count, latest first",
            description =
                    "Each with what became of it: standing, revised or withdrawn. Of an entity that no claim names"
                            + " there are none.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = EntityClaimPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Uni<Response> claims(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context Request request) {
        ListRequest asked = ListRequest.of(uri);
        EntityKind known = EntityKind.of(kind);
        Figure figure =
                Figure.of("of", Objects.requireNonNullElse(asked.parameters().text("of"), Figure.ABOUT.word()), known);
        return entities.claims(
                        new EntityRepository.Listed(known, id, figure), asked.cursor(), asked.limit(), asked.query())
                .map(page -> Answers.json(request, new EntityClaimPage(page.items(), page.nextCursor())));
    }

    private Uni<EntityView> find(EntityKind kind, String id) {
        return entities.find(kind, id).plug(Answers.known(kind.word(), id));
    }
}
