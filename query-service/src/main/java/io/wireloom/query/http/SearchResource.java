package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.found.Found;
import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.search.Parameters;
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

/** One search over everything. */
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search", description = "One search over incidents, claims, articles and stories.")
class SearchResource {

    private static final int LIMIT = 5;

    private static final int MOST = 20;

    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GET
    @TakesMoment
    @Operation(
            operationId = "search",
            summary = "The best few incidents, claims, articles and stories",
            description =
                    "By relevance, with the places of the words and how many there are of each kind. The list of a kind takes the"
                            + " same words, narrows them further and pages through all.")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = Found.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> search(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = Answers.parameters(uri);
        String q = parameters.text("q");
        if (q == null) {
            throw new BadParameterException("q", "is missing; the words to search for are expected");
        }
        return search.best(parameters, q, parameters.number("limit", 1, MOST, LIMIT))
                .map(found -> Answers.json(request, found));
    }
}
