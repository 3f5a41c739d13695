package io.wireloom.ingest.http;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.BAD_PARAMETER;

import io.smallrye.mutiny.Uni;
import io.wireloom.ingest.persistence.HeldBack;
import io.wireloom.ingest.persistence.StoryRepository;
import io.wireloom.ingest.wire.UnusableItemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What is kept back, for operators. */
@Path("/api/v1/held")
@Tag(name = "Wire copy")
public class HeldResource {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final StoryRepository stories;

    HeldResource(StoryRepository stories) {
        this.stories = stories;
    }

    /** The items kept back. */
    record Items(List<HeldBack> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listHeld",
            summary = "Lists the items that are kept back",
            description =
                    "With the reason and the time of release, without any text. First what goes out first, then what"
                            + " waits for another item.")
    @APIResponse(
            responseCode = "200",
            description = "The items",
            content = @Content(schema = @Schema(implementation = Items.class)))
    @APIResponse(
            responseCode = "400",
            description = "The limit cannot be read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Items> held(
            @RestQuery
                    @Parameter(
                            description = "Most items to list, 1 to 1000; 100 if absent",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String limit) {
        return stories.held(most(limit)).map(Items::new);
    }

    private static int most(String limit) {
        if (limit == null) {
            return USUAL;
        }
        int most = limit.matches("\\d{1,4}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > MOST) {
            throw new UnusableItemException(BAD_PARAMETER, "limit must be a whole number from 1 to " + MOST);
        }
        return most;
    }
}
