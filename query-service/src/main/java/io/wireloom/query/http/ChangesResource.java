package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.asof.Moments;
import io.wireloom.query.changes.ChangedIncident;
import io.wireloom.query.changes.StateChanges;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changed about all incidents between two moments. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
class ChangesResource {

    /**
     * One page of the incidents that changed; {@code nextCursor} is absent on the last.
     *
     * @param from the earlier moment
     * @param to the later moment
     */
    record ChangesPage(Instant from, Instant to, List<ChangedIncident> items, String nextCursor) {}

    private final Differences differences;

    ChangesResource(Differences differences) {
        this.differences = differences;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "What changed between two moments, in words",
            description =
                    "Every incident that was new, gone, merged, split or amended, newest first. Both ends are states as they were"
                            + " known at the moment, on the clock asked for.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = ChangesPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> changes(@Context UriInfo uri, @Context Request request) {
        ListRequest asked = ListRequest.of(uri);
        Moments.Span span = differences.span(asked.parameters());
        return differences
                .between(span, (before, after) -> StateChanges.between(before.incidents(), after.incidents()))
                .map(all -> page(all, asked.cursor(), asked.limit(), asked.query()))
                .map(page -> Answers.json(
                        request, new ChangesPage(span.from().at(), span.to().at(), page.items(), page.nextCursor())));
    }

    private static Page<ChangedIncident> page(List<ChangedIncident> all, Cursor cursor, int limit, String query) {
        List<ChangedIncident> rest = all.stream()
                .filter(changed -> cursor == null
                        || changed.newest().isBefore(cursor.key())
                        || (changed.newest().equals(cursor.key())
                                && changed.incidentId().compareTo(cursor.id()) < 0))
                .limit(limit + 1L)
                .toList();
        return Page.of(rest, limit, changed -> new Cursor(changed.newest(), changed.incidentId(), query));
    }
}
