package io.wireloom.query.http;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.query.asof.Moments;
import io.wireloom.query.export.ExportFormat;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import io.wireloom.query.search.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Everything at once, for other tools. */
@Path("/api/v1/export")
@Tag(name = "Export", description = "Incidents in the forms that other tools read, streamed.")
class ExportResource {

    private static final int PAGE = 200;

    private final Incidents incidents;

    ExportResource(Incidents incidents) {
        this.incidents = incidents;
    }

    @GET
    @Operation(
            operationId = "export",
            summary = "All incidents that a search finds, streamed",
            description =
                    "Takes the same filters as the list of incidents. The form is that of the parameter format, else that of"
                            + " the Accept header, else JSON lines.")
    @APIResponse(
            responseCode = "200",
            description = "The incidents, newest first",
            content = {
                @Content(mediaType = "application/x-ndjson"),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/geo+json")
            })
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public RestMulti<byte[]> export(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = Answers.parameters(uri);
        ExportFormat format = format(parameters, headers);
        IncidentFilter.of(parameters);
        Moments.asOf(parameters);
        return RestMulti.fromMultiData(chunks(format, parameters).map(chunk -> chunk.getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType() + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"wireloom-incidents." + format.word() + "\"")
                .build();
    }

    private Multi<String> chunks(ExportFormat format, Parameters parameters) {
        AtomicReference<Cursor> cursor = new AtomicReference<>();
        Multi<String> pages = Multi.createBy()
                .repeating()
                .uni(() -> incidents.listWhole(parameters, cursor.get(), PAGE).map(page -> {
                    boolean first = cursor.get() == null;
                    cursor.set(Cursor.decode(page.nextCursor(), ""));
                    return new Chunk(rows(format, page, first), page.nextCursor() == null);
                }))
                .whilst(chunk -> !chunk.last())
                .map(Chunk::text);
        return Multi.createBy()
                .concatenating()
                .streams(
                        Uni.createFrom().item(format.opening()).toMulti(),
                        pages,
                        Uni.createFrom().item(format.closing()).toMulti())
                .filter(text -> !text.isEmpty());
    }

    private record Chunk(String text, boolean last) {}

    private static String rows(ExportFormat format, Page<Incident> page, boolean firstPage) {
        StringBuilder rows = new StringBuilder();
        boolean first = firstPage;
        for (Incident incident : page.items()) {
            rows.append(format.row(incident, first));
            first = false;
        }
        return rows.toString();
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
