package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.search.Count;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.search.Sort;
import io.wireloom.query.stories.StoryHit;
import io.wireloom.query.stories.StoryView;
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

/** Stories. */
@Path("/api/v1/stories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stories", description = "Articles about one main event.")
class StoriesResource {

    /** One page of the list; {@code nextCursor} is absent on the last, {@code count} on all but the first. */
    record StoryListPage(List<StoryHit> items, String nextCursor, Count count) {}

    private static final List<Sort> SORTS = List.of(Sort.NEWEST, Sort.RELEVANCE);

    private final Stories stories;

    StoriesResource(Stories stories) {
        this.stories = stories;
    }

    @GET
    @TakesMoment
    @Operation(
            operationId = "listStories",
            summary = "Lists and searches stories",
            description =
                    "Stories that stand, newest first, by the time the latest of their articles was published; or by relevance to"
                            + " the words, of the newest 1,000 that fit.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = StoryListPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> list(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = Answers.parameters(uri);
        return stories.search(parameters, Paging.of(parameters, SORTS, Answers.MOST, Answers.LIMIT))
                .map(found ->
                        Answers.json(request, new StoryListPage(found.items(), found.nextCursor(), found.count())));
    }

    @GET
    @TakesMoment
    @Path("{storyId}")
    @Operation(
            operationId = "getStory",
            summary = "One story with its articles and the incidents they tell of",
            description = "A dissolved story is still found here: its successors say where its articles went.")
    @APIResponse(
            responseCode = "200",
            description = "The story",
            content = @Content(schema = @Schema(implementation = StoryView.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> story(@PathParam("storyId") String storyId, @Context UriInfo uri, @Context Request request) {
        return stories.find(Answers.parameters(uri), storyId).map(story -> Answers.json(request, story));
    }
}
