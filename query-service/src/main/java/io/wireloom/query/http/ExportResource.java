package io.wireloom.query.http;

import io.wireloom.query.export.ExportFormat;
import io.wireloom.query.search.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Everything at once, for other tools. */
@Path("/api/v1/export")
@Tag(name = "Export", description = "Incidents in the forms that other tools read, streamed.")
class ExportResource {

    /** How many incidents an export will hold. */
    static final String TOTAL = "X-Total-Count";

    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @TakesMoment
    @Operation(
            operationId = "export",
            summary = "All incidents that a search finds, streamed",
            description =
                    "Takes the same filters as the list of incidents. The form is that of the parameter format, else that of"
                            + " the Accept header, else JSON lines. Rows are read as they are taken, newest first, so that an"
                            + " export of any size needs no more memory; X-Total-Count says at the start how many incidents"
                            + " there are. An export that was cut off goes on where it ended when the id of the last whole row"
                            + " is given as after: the rest of a table then has no heading and can be put behind the first"
                            + " part, while the rest as geojson, parquet or jsonld is a document of its own. An incident that"
                            + " was amended between comes again rather than being lost.")
    @APIResponse(
            responseCode = "200",
            description = "The incidents, newest first",
            headers =
                    @Header(
                            name = TOTAL,
                            description = "How many incidents the search finds, those before after included",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content = {
                @Content(mediaType = "application/x-ndjson"),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/geo+json"),
                @Content(mediaType = "application/vnd.apache.parquet"),
                @Content(mediaType = "text/tab-separated-values"),
                @Content(mediaType = "application/ld+json")
            })
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public RestMulti<byte[]> export(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = Answers.parameters(uri);
        ExportFormat format = format(parameters, headers);
        return RestMulti.fromUniResponse(
                exports.open(parameters, format, parameters.text("after")),
                Exports.Export::chunks,
                export -> Map.of(
                        HttpHeaders.CONTENT_TYPE,
                        List.of(format.mediaType() + (format.text() ? ";charset=UTF-8" : "")),
                        HttpHeaders.CONTENT_DISPOSITION,
                        List.of("attachment; filename=\"wireloom-incidents." + format.extension() + "\""),
                        TOTAL,
                        List.of(Long.toString(export.incidents()))));
    }

    private static ExportFormat format(Parameters parameters, HttpHeaders headers) {
        String word = parameters.text("format");
        if (word != null) {
            return ExportFormat.of(word);
        }
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (ExportFormat format : ExportFormat.values()) {
                if (MediaType.valueOf(format.mediaType()).isCompatible(accepted)) {
                    return format;
                }
            }
        }
        throw new NotAcceptableException();
    }
}
