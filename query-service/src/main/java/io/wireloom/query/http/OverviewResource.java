package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.overview.MapPoint;
import io.wireloom.query.overview.MapPoints;
import io.wireloom.query.overview.Timeline;
import io.wireloom.query.overview.Unit;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many incidents at one glance. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
class OverviewResource {

    /** Incidents as points. */
    record MapAnswer(
            @Schema(description = "What the values of a row are, in order") List<String> fields,
            @Schema(
                            description = "One row an incident, newest first; a value that is not told is null",
                            example =
                                    "[[\"inc-77\", 32.17, 13.02, 1, \"ASSAULT\", \"air-strike\", \"fair\", 2, \"2019-04-18\","
                                            + " \"Air strike on Gharyan\"]]")
                    List<List<Object>> rows,
            @Schema(description = "How many more fit the search but have no place on a map") int unplaced,
            @Schema(description = "False when more than 10,000 have a place: then the newest of them are here")
                    boolean complete) {

        static MapAnswer of(MapPoints found) {
            return new MapAnswer(
                    MapPoint.FIELDS,
                    found.points().stream().map(MapPoint::row).toList(),
                    found.unplaced(),
                    found.complete());
        }
    }

    /** Counts along time. */
    record TimelineAnswer(
            @Schema(description = "What the parts are: type or country") String by,
            @Schema(description = "day, week, month or year") String unit,
            @Schema(description = "The first day that any incident began on") LocalDate from,
            @Schema(description = "The last") LocalDate to,
            @Schema(description = "How many incidents the steps hold") int total,
            @Schema(description = "How many more fit the search but tell no day") int undated,
            @Schema(description = "The steps that hold any, in order") List<Timeline.Step> steps) {

        static TimelineAnswer of(Timeline timeline) {
            Unit unit = timeline.unit();
            return new TimelineAnswer(
                    timeline.by(),
                    unit.word(),
                    timeline.from(),
                    timeline.to(),
                    timeline.total(),
                    timeline.undated(),
                    timeline.steps());
        }
    }

    private final Overviews overviews;

    OverviewResource(Overviews overviews) {
        this.overviews = overviews;
    }

    @GET
    @TakesMoment
    @Path("map")
    @Operation(
            operationId = "mapIncidents",
            summary = "Incidents as points on a map",
            description =
                    "The same search as the list of incidents, in short rows; at most 10,000 of them. The precision says how"
                            + " exact the place is: 1 exact, 2 near, 3 second-order, 4 first-order division, 5 region, 6 country, 7 wider.")
    @APIResponse(
            responseCode = "200",
            description = "The points",
            content = @Content(schema = @Schema(implementation = MapAnswer.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> map(@Context UriInfo uri, @Context Request request) {
        return overviews.points(Answers.parameters(uri)).map(found -> Answers.json(request, MapAnswer.of(found)));
    }

    @GET
    @TakesMoment
    @Path("timeline")
    @Operation(
            operationId = "countIncidentsByTime",
            summary = "How many incidents began when",
            description =
                    "The same search as the list of incidents. Each incident is counted once, on the first day on which it may"
                            + " have happened.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = TimelineAnswer.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> timeline(@Context UriInfo uri, @Context Request request) {
        return overviews
                .timeline(Answers.parameters(uri))
                .map(found -> Answers.json(request, TimelineAnswer.of(found)));
    }
}
