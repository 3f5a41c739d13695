package io.wireloom.query.http;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wireloom.query.desk.PipelinePage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on how the line fares. Its forms come back to it by a redirect. */
@Path("/pipeline")
@Produces(MediaType.TEXT_HTML)
class PipelinePages {

    private final Pipeline pipeline;
    private final WhoAsks who;
    private final Template page;

    PipelinePages(Pipeline pipeline, WhoAsks who, @Location("pipeline.html") Template page) {
        this.pipeline = pipeline;
        this.who = who;
        this.page = page;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(@Context UriInfo uri) {
        String done = Answers.parameters(uri).text("done");
        boolean may = who.mayOperate();
        return pipeline.look().map(view -> page.data("page", PipelinePage.of(view, done), "may", may));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> settle(@FormParam("id") String id, @FormParam("settlement") String settlement) {
        return pipeline.settle(PipelineResource.settlement(settlement), id)
                .map(settled ->
                        Response.seeOther(back(settlement + "-" + settled, id)).build());
    }

    /** Names the dead letter, if it was one alone, so that the record of what was done has it. */
    private static URI back(String done, String id) {
        UriBuilder page =
                UriBuilder.fromPath("/pipeline").queryParam("done", done).fragment("dead-letters");
        return (id == null ? page : page.queryParam("letter", id)).build();
    }
}
