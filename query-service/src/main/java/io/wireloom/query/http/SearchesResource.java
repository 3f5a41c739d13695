package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.alerts.SearchDraft;
import io.wireloom.query.alerts.StandingSearch;
import io.wireloom.query.persistence.AlertRepository;
import io.wireloom.query.persistence.SearchRepository;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Standing searches. */
@Path("/api/v1/searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "Searches that go on, and the alerts they raise when something material happens.")
class SearchesResource {

    /** One page of the list; {@code nextCursor} is absent on the last. */
    record StandingSearchPage(List<StandingSearch> items, String nextCursor) {}

    private final SearchRepository searches;
    private final AlertRepository alerts;
    private final Clock clock;

    SearchesResource(SearchRepository searches, AlertRepository alerts, Clock clock) {
        this.searches = searches;
        this.alerts = alerts;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listSearches", summary = "Lists standing searches", description = "The newest first.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = StandingSearchPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Uni<Response> list(@Context UriInfo uri, @Context Request request) {
        ListRequest asked = ListRequest.of(uri);
        return searches.list(asked.cursor(), asked.limit(), asked.query())
                .map(page -> Answers.json(request, new StandingSearchPage(page.items(), page.nextCursor())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSearch",
            summary = "Sets up a standing search",
            description =
                    """
                    From now on it raises an alert when something material happens to an incident that fits the filter, before or after: it is new to the \
                    search, an independent origin joins, a toll's low, best or high moves, somebody denies it who did not, a correction or kill takes \
                    claims from it, or it stands no longer. Another title, day, place or grade, or one more article that repeats what is known, raises \
                    nothing. There is one alert for each incident, rewritten in place.""")
    @APIResponse(
            responseCode = "201",
            description = "The search",
            content = @Content(schema = @Schema(implementation = StandingSearch.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "403", ref = "OtherSite")
    public Uni<Response> create(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SearchDraft.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "air strikes in Syria",
                                                            value =
                                                                    "{\"name\":\"Air strikes in Syria\",\"filter\":\"subtype=air-strike&country=SY\"}")))
                    SearchDraft draft) {
        return keep(draft).map(kept -> Answers.created("/api/v1/searches/" + kept.searchId(), kept));
    }

    /** Keeps a new search. */
    Uni<StandingSearch> keep(SearchDraft draft) {
        SearchDraft given = draft == null ? new SearchDraft(null, null) : draft;
        return searches.keep(given.create("se-" + UUID.randomUUID().toString().replace("-", ""), clock.instant()));
    }

    @GET
    @Path("{searchId}")
    @Operation(operationId = "getSearch", summary = "One standing search")
    @APIResponse(
            responseCode = "200",
            description = "The search",
            content = @Content(schema = @Schema(implementation = StandingSearch.class)))
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> search(@PathParam("searchId") String searchId, @Context Request request) {
        return find(searchId).map(search -> Answers.json(request, search));
    }

    @GET
    @Path("{searchId}/alerts")
    @Operation(
            operationId = "listAlertsOfSearch",
            summary = "The alerts of a standing search",
            description = "Those rewritten last first.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = AlertsResource.AlertPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> alerts(
            @PathParam("searchId") String searchId, @Context UriInfo uri, @Context Request request) {
        ListRequest asked = ListRequest.of(uri);
        return find(searchId)
                .chain(() -> AlertsResource.list(alerts, asked, searchId))
                .map(page -> Answers.json(request, page));
    }

    @DELETE
    @Path("{searchId}")
    @Operation(
            operationId = "deleteSearch",
            summary = "Removes a standing search",
            description = "With its alerts, and with the webhooks that take only these.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "403", ref = "OtherSite")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> delete(@PathParam("searchId") String searchId) {
        return searches.forget(searchId).map(gone -> Answers.gone(gone, "standing search", searchId));
    }

    private Uni<StandingSearch> find(String searchId) {
        return searches.find(searchId).plug(Answers.known("standing search", searchId));
    }
}
