package io.wireloom.query.http;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wireloom.query.desk.StoriesPage;
import io.wireloom.query.desk.StoryPage;
import io.wireloom.query.persistence.StoryRepository;
import io.wireloom.query.stories.StoryFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The desk pages on stories. */
@Path("/stories")
@Produces(MediaType.TEXT_HTML)
class StoryPages {

    private static final int ON_PAGE = 30;

    private final StoryRepository stories;
    private final Template list;
    private final Template story;

    StoryPages(
            StoryRepository stories, @Location("stories.html") Template list, @Location("story.html") Template story) {
        this.stories = stories;
        this.list = list;
        this.story = story;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> stories(@Context UriInfo uri) {
        ListRequest asked = ListRequest.of(Answers.parameters(uri), ON_PAGE);
        StoryFilter filter = StoryFilter.of(asked.parameters());
        return stories.list(filter, asked.cursor(), asked.limit(), asked.query())
                .map(page -> list.data(
                        "page",
                        StoriesPage.of(
                                filter,
                                page.items(),
                                Answers.older(uri, "/stories", page.nextCursor()),
                                asked.continued())));
    }

    @GET
    @Path("{storyId}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> story(@PathParam("storyId") String storyId) {
        return stories.find(storyId)
                .plug(Answers.known("story", storyId))
                .map(found -> story.data("page", StoryPage.of(found)));
    }
}
