package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.withdrawals.Dependents;
import jakarta.ws.rs.GET;
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

/** What rests on an article, before it is killed. */
@Path("/api/v1/articles/{articleId}/dependents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
class ArticleDependentsResource {

    private final ArticleFalls falls;

    ArticleDependentsResource(ArticleFalls falls) {
        this.falls = falls;
    }

    @GET
    @Operation(
            operationId = "getArticleDependents",
            summary = "What rests on an article",
            description =
                    "The incidents that hold its claims, each as it stands and as it would stand if the article were withdrawn now,"
                            + " with the differences in words; and the articles that are copies of it.")
    @APIResponse(
            responseCode = "200",
            description = "The incidents and the copies",
            content = @Content(schema = @Schema(implementation = Dependents.class)))
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> dependents(@PathParam("articleId") String articleId, @Context Request request) {
        return falls.of(articleId).map(dependents -> Answers.json(request, dependents));
    }
}
