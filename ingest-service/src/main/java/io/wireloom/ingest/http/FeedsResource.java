package io.wireloom.ingest.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.wireloom.ingest.doors.feed.FeedDirectory;
import io.wireloom.ingest.doors.feed.FeedDoor;
import io.wireloom.ingest.doors.feed.FeedImport;
import io.wireloom.ingest.doors.feed.FeedReport;
import io.wireloom.ingest.feeds.FeedsFile;
import io.wireloom.ingest.kafka.CallerContext;
import io.wireloom.ingest.opml.ImportPlan;
import io.wireloom.ingest.opml.ListedFeed;
import io.wireloom.ingest.opml.OpmlReader;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** The feeds that are polled: how they do, and which there are. */
@Path("/api/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
public class FeedsResource {

    private static final int LARGEST_LIST = 5 * 1024 * 1024;

    private final FeedDirectory directory;
    private final FeedDoor door;
    private final FeedImport imports;
    private final FeedsFile file;
    private final HttpServerRequest request;

    FeedsResource(
            FeedDirectory directory, FeedDoor door, FeedImport imports, FeedsFile file, HttpServerRequest request) {
        this.directory = directory;
        this.door = door;
        this.imports = imports;
        this.file = file;
        this.request = request;
    }

    /** The feeds that are polled. */
    @Schema(description = "The feeds that are polled")
    public record Feeds(List<FeedReport> items) {}

    /** What came of reading the file of feeds anew. */
    @Schema(description = "What came of reading the file of feeds anew")
    public record Reloaded(int feeds) {}

    /** What became of the feeds of a list. */
    @Schema(description = "What became of the feeds of a list, one line for each")
    public record Imported(int added, int known, int refused, List<ImportPlan.Line> items) {

        static Imported of(ImportPlan plan) {
            return new Imported(
                    count(plan, ImportPlan.Status.ADDED),
                    count(plan, ImportPlan.Status.KNOWN),
                    count(plan, ImportPlan.Status.REFUSED),
                    plan.lines());
        }

        private static int count(ImportPlan plan, ImportPlan.Status status) {
            return (int) plan.lines().stream()
                    .filter(line -> line.status() == status)
                    .count();
        }
    }

    @GET
    @Operation(operationId = "listFeeds", summary = "How each feed does that is polled, by name")
    public Uni<Feeds> list() {
        return directory.reports().map(Feeds::new);
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "getFeed", summary = "How a feed does")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(schema = @Schema(implementation = FeedReport.class)))
    @APIResponse(
            responseCode = "404",
            description = "No feed of that name is polled",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<FeedReport> get(@RestPath String name) {
        return directory.report(name).map(report -> report.orElseThrow(() -> unknown(name)));
    }

    @POST
    @Path("/{name}/poll")
    @ResponseStatus(202)
    @Operation(
            operationId = "pollFeed",
            summary = "Has a feed polled as soon as may be",
            description =
                    "Also one that is gone. Answers how it did until now; what comes of the poll shows a little later.")
    @APIResponse(
            responseCode = "202",
            description = "It is due now",
            content = @Content(schema = @Schema(implementation = FeedReport.class)))
    @APIResponse(
            responseCode = "404",
            description = "No feed of that name is polled",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<FeedReport> poll(@RestPath String name) {
        return door.pollNow(name).chain(wanted -> {
            if (!wanted) {
                throw unknown(name);
            }
            return get(name);
        });
    }

    @POST
    @Path("/reload")
    @Blocking
    @Operation(
            operationId = "reloadFeeds",
            summary = "Reads the file of feeds anew",
            description =
                    "It is read by itself some seconds after it has changed; this instance alone reads it at once here.")
    @APIResponse(
            responseCode = "200",
            description = "In use now",
            content = @Content(schema = @Schema(implementation = Reloaded.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "The file cannot be used, and the feeds used until now stay in use; errors has everything that is wrong",
            content =
                    @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = FeedsFileProblem.class)))
    public Reloaded reload() {
        return new Reloaded(file.reload().all().size());
    }

    @POST
    @Path("/opml")
    @Blocking
    @Consumes({"text/x-opml", "text/x-opml+xml", "application/xml", "text/xml", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "importFeeds",
            summary = "Takes over the feeds of a list (OPML)",
            description = "Each is named after its title and polled every ten minutes from now on.")
    @APIResponse(
            responseCode = "200",
            description = "A line for each feed of the list",
            content = @Content(schema = @Schema(implementation = Imported.class)))
    @APIResponse(
            responseCode = "422",
            description = "It is no list of feeds; nothing was taken over",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Imported> importOpml(InputStream body) {
        List<ListedFeed> feeds = OpmlReader.read(ItemBody.read(request, body, LARGEST_LIST));
        return CallerContext.resume(Uni.createFrom().item(feeds))
                .chain(imports::add)
                .map(Imported::of);
    }

    @DELETE
    @Path("/{name}")
    @ResponseStatus(204)
    @Operation(operationId = "removeFeed", summary = "Ends the polling of an imported feed; what it brought stays")
    @APIResponse(responseCode = "204", description = "It is not polled any more")
    @APIResponse(
            responseCode = "404",
            description = "No feed of that name was imported",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The feed is configured: take it out of the file of feeds",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Void> remove(@RestPath String name) {
        if (directory.configured(name)) {
            throw new ClientErrorException(
                    "the feed " + name + " is configured: take it out of the file of feeds", Response.Status.CONFLICT);
        }
        return imports.remove(name)
                .invoke(removed -> {
                    if (!removed) {
                        throw unknown(name);
                    }
                })
                .replaceWithVoid();
    }

    private static NotFoundException unknown(String name) {
        return new NotFoundException("no feed named '" + name + "' is polled");
    }
}
