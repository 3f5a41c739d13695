package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.digest.CanonicalContent;
import io.wireloom.query.export.Feed;
import io.wireloom.query.search.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The newest incidents for news readers. */
@Path("/api/v1")
@Tag(name = "Export")
class FeedResource {

    private final Incidents incidents;

    FeedResource(Incidents incidents) {
        this.incidents = incidents;
    }

    @GET
    @TakesMoment
    @Path("feed.atom")
    @Operation(
            operationId = "atomFeed",
            summary = "The newest incidents that a search finds, as Atom",
            description =
                    "RFC 4287, with the older pages linked (RFC 5005). Takes the filters of the list of incidents.")
    @APIResponse(responseCode = "200", description = "The feed", content = @Content(mediaType = "application/atom+xml"))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> atom(@Context UriInfo uri, @Context Request request) {
        return feed(Feed.Form.ATOM, uri, request);
    }

    @GET
    @TakesMoment
    @Path("feed.rss")
    @Operation(
            operationId = "rssFeed",
            summary = "The newest incidents that a search finds, as RSS",
            description = "RSS 2.0. Takes the filters of the list of incidents.")
    @APIResponse(responseCode = "200", description = "The feed", content = @Content(mediaType = "application/rss+xml"))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> rss(@Context UriInfo uri, @Context Request request) {
        return feed(Feed.Form.RSS, uri, request);
    }

    private Uni<Response> feed(Feed.Form form, UriInfo uri, Request request) {
        Parameters parameters = Answers.parameters(uri);
        int limit = parameters.number("limit", 1, Answers.MOST, Answers.LIMIT);
        return incidents.list(parameters, limit).map(page -> {
            String older = Answers.older(uri, uri.getPath(), page.nextCursor());
            String xml = Feed.of(
                    form,
                    page.items(),
                    uri.getBaseUri(),
                    uri.getRequestUri(),
                    older == null ? null : uri.getBaseUri().resolve(older));
            EntityTag tag = new EntityTag(CanonicalContent.sha256(xml).substring(0, 20), true);
            Response.ResponseBuilder same = request.evaluatePreconditions(tag);
            return (same == null ? Response.ok(xml, form.mediaType() + ";charset=UTF-8") : same)
                    .tag(tag)
                    .build();
        });
    }
}
