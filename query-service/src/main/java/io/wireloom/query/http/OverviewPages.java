package io.wireloom.query.http;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wireloom.query.desk.DeskPage;
import io.wireloom.query.desk.Filters;
import io.wireloom.query.desk.MapPage;
import io.wireloom.query.desk.StoriesPage;
import io.wireloom.query.desk.TimeChart;
import io.wireloom.query.desk.TimelinePage;
import io.wireloom.query.persistence.IncidentRepository;
import io.wireloom.query.persistence.StoryRepository;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.stories.StoryFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that show many incidents at once: the desk, the map and the timeline. All three take the same filters. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class OverviewPages {

    private static final String DESK = "/";
    private static final String MAP = "/map";
    private static final String TIMELINE = "/timeline";

    private static final Pattern IN_A_FIELD = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");

    private static final int ON_DESK = 30;
    private static final int BESIDE_MAP = 50;
    private static final int UNDER_TIMELINE = 20;
    private static final int STORIES = 8;

    private final Incidents incidents;
    private final Overviews overviews;
    private final IncidentRepository stored;
    private final StoryRepository stories;
    private final Template desk;
    private final Template map;
    private final Template timeline;

    OverviewPages(
            Incidents incidents,
            Overviews overviews,
            IncidentRepository stored,
            StoryRepository stories,
            @Location("desk.html") Template desk,
            @Location("map.html") Template map,
            @Location("timeline.html") Template timeline) {
        this.incidents = incidents;
        this.overviews = overviews;
        this.stored = stored;
        this.stories = stories;
        this.desk = desk;
        this.map = map;
        this.timeline = timeline;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> desk(@Context UriInfo uri) {
        Parameters parameters = parameters(uri);
        boolean continued = parameters.text("cursor") != null;
        return filters(DESK, parameters).chain(filters -> incidents
                .search(parameters, ON_DESK)
                .chain(found -> overviews.timeline(parameters).chain(time -> latestStories(parameters)
                        .map(latest -> desk.data(
                                "page",
                                DeskPage.of(
                                        filters,
                                        found,
                                        Answers.older(uri, DESK, found.nextCursor()),
                                        continued,
                                        TimeChart.of(time, filters, DESK),
                                        latest))))));
    }

    @GET
    @Path("map")
    @Operation(hidden = true)
    public Uni<TemplateInstance> map(@Context UriInfo uri) {
        Parameters parameters = parameters(uri);
        return filters(MAP, parameters).chain(filters -> incidents
                .list(parameters, BESIDE_MAP)
                .map(page -> map.data("page", MapPage.of(filters, page.items(), page.nextCursor() != null))));
    }

    @GET
    @Path("timeline")
    @Operation(hidden = true)
    public Uni<TemplateInstance> timeline(@Context UriInfo uri) {
        Parameters parameters = parameters(uri);
        return filters(TIMELINE, parameters)
                .chain(filters -> overviews.timeline(parameters).chain(time -> incidents
                        .list(parameters, UNDER_TIMELINE)
                        .map(page -> timeline.data(
                                "page",
                                TimelinePage.of(filters, parameters.day("from"), parameters.day("to"), time, page)))));
    }

    /** A form's field for a moment has no room for its offset: there it is UTC. */
    private static Parameters parameters(UriInfo uri) {
        Parameters given = Answers.parameters(uri);
        String asOf = given.text("asOf");
        return asOf != null && IN_A_FIELD.matcher(asOf).matches() ? given.with("asOf", asOf + "Z") : given;
    }

    private Uni<Filters> filters(String path, Parameters parameters) {
        return stored.countries().map(countries -> Filters.of(path, parameters, countries));
    }

    /** The stories that the same words and days find. */
    private Uni<List<StoriesPage.Row>> latestStories(Parameters parameters) {
        StoryFilter filter = new StoryFilter(
                parameters.text("q"), parameters.day("from"), parameters.day("to"), parameters.text("source"));
        return stories.list(filter, null, STORIES, "")
                .map(page -> StoriesPage.of(filter, page.items(), null, false).rows());
    }
}
