package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.persistence.StoryRepository;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.stories.StoryFilter;
import io.wireloom.query.stories.StorySummary;
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

    /** One page of the list; {@code nextCursor} is absent on the last. */
    record StoryListPage(List<StorySummary> items, String nextCursor) {}

    private final StoryRepository stories;

    StoriesResource(StoryRepository stories) {
        this.stories = stories;
    }

    @GET
    @Operation(
            operationId = "listStories",
            summary = "Lists and searches stories",
            description = "Stories that stand, newest first, by the time the latest of their articles was published.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = StoryListPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Uni<Response> list(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = Answers.parameters(uri);
        String query = parameters.fingerprint();
        Cursor cursor = Cursor.decode(parameters.text("cursor"), query);
        int limit = parameters.number("limit", 1, Answers.MOST, Answers.LIMIT);
        return stories.list(StoryFilter.of(parameters), cursor, limit, query)
                .map(page -> Answers.json(request, new StoryListPage(page.items(), page.nextCursor())));
    }

    @GET
    @Path("{storyId}")
    @Operation(
            operationId = "getStory",
            summary = "One story with its articles and the incidents they tell of",
            description = "A dissolved story is still found here: its successors say where its articles went.")
    @APIResponse(
            responseCode = "200",
            description = "The story",
            content = @Content(schema = @Schema(implementation = StoryView.class)))
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> story(@PathParam("storyId") String storyId, @Context Request request) {
        return stories.find(storyId)
                .onItem()
                .ifNull()
                .failWith(() -> new NothingKnownException("story", storyId))
                .map(story -> Answers.json(request, story));
    }
}
