package io.wireloom.query.http;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Erasure;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.decisions.RefusedException;
import io.wireloom.query.erasures.ErasureDraft;
import io.wireloom.query.erasures.ErasureView;
import io.wireloom.query.kafka.ErasurePublisher;
import io.wireloom.query.persistence.ErasureRepository;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders to erase articles. */
@Path("/api/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Erasures",
        description =
                "Articles that are erased by order. There is no way back: what is erased is gone from every service.")
class ErasuresResource {

    /** One page of the list; {@code nextCursor} is absent on the last. */
    record ErasurePage(List<ErasureView> items, String nextCursor) {}

    private final ErasureRepository repository;
    private final ErasurePublisher publisher;
    private final WhoAsks who;
    private final Clock clock;

    ErasuresResource(ErasureRepository repository, ErasurePublisher publisher, WhoAsks who, Clock clock) {
        this.who = who;
        this.repository = repository;
        this.publisher = publisher;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listErasures",
            summary = "Lists erasures",
            description = "The latest ordered first. They hold nothing of the articles.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = ErasurePage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Uni<Response> list(@Context UriInfo uri, @Context Request request) {
        ListRequest asked = ListRequest.of(uri);
        return repository
                .list(asked.cursor(), asked.limit(), asked.query())
                .map(page -> Answers.json(request, new ErasurePage(page.items(), page.nextCursor())));
    }

    @GET
    @Path("{articleId}")
    @Operation(operationId = "getErasure", summary = "The erasure of an article")
    @APIResponse(
            responseCode = "200",
            description = "The erasure",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> erasure(@PathParam("articleId") String articleId, @Context Request request) {
        return repository
                .find(articleId)
                .plug(Answers.known("erasure", articleId))
                .map(erasure -> Answers.json(request, erasure));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "erase",
            summary = "Orders that an article is erased",
            description =
                    """
                    For good: `{"articleId":a,"reason":"…","reference":"…","by":"…"}`. The answer comes when the log has the order; within \
                    moments every service has taken the article out, refuses whatever comes of it, and incidents are told without it. \
                    The article then answers 410. What stands on the topics is taken out by `./wireloom erase`, which orders too. Reason \
                    and reference are kept: they must quote nothing of the article. An order may be given again.""")
    @APIResponse(
            responseCode = "202",
            description = "The order, written to the log",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "403", ref = "OtherSite")
    @APIResponse(responseCode = "422", ref = "Refused")
    public Uni<Response> erase(ErasureDraft draft) {
        if (draft == null) {
            throw new RefusedException("The request has no body; a JSON object is expected.");
        }
        Erasure erasure = who.name().map(draft::by).orElse(draft).at(clock.instant());
        return publisher
                .publish(erasure)
                .onFailure()
                .transform(failure -> {
                    Log.errorf(failure, "An order to erase could not be written article=%s", erasure.articleId());
                    return new ServiceUnavailableException();
                })
                .invoke(() -> Log.infof(
                        "Ordered to erase article=%s reference=%s by=%s",
                        erasure.articleId(), erasure.reference(), erasure.by()))
                .map(written -> Response.accepted(MessageCodec.writeText(ErasureView.of(erasure, List.of(), 0)))
                        .header(
                                HttpHeaders.LOCATION,
                                UriBuilder.fromPath("/api/v1/erasures/{id}").build(erasure.articleId()))
                        .type(MediaType.APPLICATION_JSON)
                        .build());
    }
}
