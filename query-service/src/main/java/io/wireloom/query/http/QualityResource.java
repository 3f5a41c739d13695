package io.wireloom.query.http;

import io.wireloom.query.quality.Measured;
import io.wireloom.query.quality.QualityView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How good this build's readings are. */
@Path("/api/v1/quality")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality", description = "Measured error rates of this build.")
class QualityResource {

    static final QualityView VIEW = QualityView.of(Measured.shipped());

    @GET
    @Operation(
            operationId = "getQuality",
            summary = "Measured error rates of this build on the shipped gold sets",
            description =
                    "Precision, recall and F1 of each part of a claim and of copies, with 95 % intervals (Wilson), the size of the sample and the"
                            + " command that gives the figures again. The sets are small and were written beside the grammar: on other texts it is"
                            + " worse.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = QualityView.class)))
    public Response quality(@Context Request request) {
        return Answers.json(request, VIEW);
    }
}
