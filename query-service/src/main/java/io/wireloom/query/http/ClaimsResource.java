package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.claims.ClaimHit;
import io.wireloom.query.search.Count;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.search.Sort;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims, over all articles. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims", description = "Who says in which words what happened, or that it did not.")
class ClaimsResource {

    /** One page of the list; {@code nextCursor} is absent on the last, {@code count} on all but the first. */
    record ClaimPage(List<ClaimHit> items, String nextCursor, Count count) {}

    private static final List<Sort> SORTS = List.of(Sort.NEWEST, Sort.RELEVANCE);

    private final Claims claims;

    ClaimsResource(Claims claims) {
        this.claims = claims;
    }

    @GET
    @TakesMoment
    @Operation(
            operationId = "listClaims",
            summary = "Lists and searches claims",
            description =
                    "The claims of the current version of every article: those of a version that was replaced, withheld or"
                            + " canceled are gone. Newest first, by when they were said, or by relevance to the words, of the"
                            + " newest 1,000 that fit.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = ClaimPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> list(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = Answers.parameters(uri);
        return claims.search(parameters, Paging.of(parameters, SORTS, Answers.MOST, Answers.LIMIT))
                .map(found -> Answers.json(request, new ClaimPage(found.items(), found.nextCursor(), found.count())));
    }

    @GET
    @TakesMoment
    @Path("facets")
    @Operation(
            operationId = "countClaims",
            summary = "How claims spread over types, statuses, speakers and days",
            description =
                    "Takes the filter of the list. Of what fits, the newest 2,000 claims are counted; complete says whether"
                            + " these are all.")
    @APIResponse(
            responseCode = "200",
            description = "The facets: type, subtype, status, country, place, actor, target, speaker, source, day",
            content = @Content(schema = @Schema(implementation = Facets.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> facets(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = Answers.parameters(uri);
        return claims.facets(parameters, Answers.facetSize(parameters)).map(facets -> Answers.json(request, facets));
    }
}
