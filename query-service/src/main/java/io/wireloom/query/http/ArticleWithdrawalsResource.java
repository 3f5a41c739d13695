package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.persistence.ArticleRepository;
import io.wireloom.query.persistence.WithdrawalLog;
import io.wireloom.query.withdrawals.Withdrawal;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What corrections and kills of an article took from incidents. */
@Path("/api/v1/articles/{articleId}/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
class ArticleWithdrawalsResource {

    /** One page; {@code nextCursor} is absent on the last. */
    record WithdrawalPage(List<Withdrawal> items, String nextCursor) {}

    private final ArticleRepository articles;
    private final WithdrawalLog log;

    ArticleWithdrawalsResource(ArticleRepository articles, WithdrawalLog log) {
        this.articles = articles;
        this.log = log;
    }

    @GET
    @Operation(
            operationId = "listArticleWithdrawals",
            summary = "What corrections and kills of an article took from incidents",
            description =
                    "The latest first, with before and after. A log of what this read model saw: it starts anew when that is"
                            + " rebuilt, and is no part of the digest.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = WithdrawalPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> withdrawals(
            @PathParam("articleId") String articleId, @Context UriInfo uri, @Context Request request) {
        ListRequest asked = ListRequest.of(uri);
        return articles.summaries(List.of(articleId))
                .invoke(known -> {
                    if (known.isEmpty()) {
                        throw new NothingKnownException("article", articleId);
                    }
                })
                .chain(known -> log.ofArticle(articleId, asked.cursor(), asked.limit(), asked.query()))
                .map(page -> Answers.json(request, new WithdrawalPage(page.items(), page.nextCursor())));
    }
}
