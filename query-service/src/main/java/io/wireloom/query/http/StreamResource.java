package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.persistence.ChangeLog;
import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.stream.Frame;
import io.wireloom.query.stream.StreamFilter;
import io.wireloom.query.stream.StreamPosition;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The live stream. */
@Path("/api/v1/stream")
@Tag(name = "Stream", description = "Every change as it becomes visible.")
class StreamResource {

    private static final String RECONNECT = "retry:2000\n";

    private final ChangeLog log;
    private final ChangeFeed feed;

    StreamResource(ChangeLog log, ChangeFeed feed) {
        this.log = log;
        this.feed = feed;
    }

    @GET
    @Operation(
            operationId = "stream",
            summary = "Changes as they become visible (server-sent events)",
            description =
                    """
                    The data of an event is `{kind, subjectId, at, subject, before, after}`, where subject is what the lists show.

                    Of incidents: `incident-created`, `incident-amended`, `incident-merged` (it took in claims of other incidents), \
                    `incident-split` (it arose from claims of another one; in both cases the incident names these as its predecessors), \
                    `incident-dissolved` (its subject names its successors), and `claims-withdrawn` (a correction, kill or withholding of an \
                    article took claims from it; its subject says which article, why, and what that changed). Each has `before` and \
                    `after`: the incident in short, `{state, type, subtype, title, start, end, place, grade, origins, articles, claims, denials, \
                    tallies}`; before is absent when it did not stand. With any parameter that filters incidents, only these are sent, and only \
                    when the incident fits as it stood or as it stands.

                    Of others: `article-added`, `article-revised`, `article-withdrawn`, `family-changed`, `decision-made`, `story-created`, \
                    `story-amended`, `story-dissolved` (it names its successors). `family-changed` tells that an article's place among the copies is \
                    another one: its subject is `{articleId, before, after}`, each of the two `{familyId, origin, relation, of, spun, \
                    stale}`; before is absent when nothing was known, and an article that turns out at first to copy nobody is no news. \
                    `alert` tells that a standing search raised or rewrote an alert, its subject; it is sent only with `alerts=true`, and with `alerts=only` nothing else is.

                    Of the stream itself: `ready` (you are up to date from here) and `reset` (what you last saw is no longer kept, or the \
                    read model was built again: load afresh). Hand the last id back in `Last-Event-ID` and nothing is missed; browsers do so by \
                    themselves. A quiet stream sends comments, with an id that says how far you are. A reader who takes nothing for a \
                    minute is let go.""")
    @APIResponse(
            responseCode = "200",
            description = "The stream; it does not end",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            examples =
                                    @ExampleObject(
                                            name = "amended",
                                            value =
                                                    """
                                                    event: incident-amended
                                                    id: 5f0c2a71-1042
                                                    data: {"kind":"incident-amended","subjectId":"i-77","at":"2015-10-01T17:31:04Z","subject":{"incidentId":"i-77"},"before":{"grade":"weak"},"after":{"grade":"fair"}}
                                                    """)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Uni<Void> stream(
            @Context UriInfo uri,
            @Context RoutingContext request,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastEventId) {
        StreamFilter filter = filter(Answers.parameters(uri));
        return log.generation()
                .chain(generation ->
                        log.last().chain(last -> log.first().map(first -> new Start(generation, first, last))))
                .invoke(start -> serve(start, filter, lastEventId, request))
                .chain(start -> Uni.createFrom().nothing());
    }

    private static StreamFilter filter(Parameters parameters) {
        if (parameters.text("asOf") != null) {
            throw new BadParameterException("asOf", "is for lists: the stream tells what changes now");
        }
        IncidentFilter incidents = IncidentFilter.of(parameters);
        String alerts = parameters.word("alerts", List.of("false", "true", "only"));
        boolean any = incidents.equals(IncidentFilter.ANY) && parameters.text("state") == null;
        return new StreamFilter(
                any ? null : incidents,
                alerts == null
                        ? StreamFilter.Alerts.FALSE
                        : StreamFilter.Alerts.valueOf(alerts.toUpperCase(Locale.ROOT)));
    }

    /** What the log holds when a reader comes. */
    private record Start(String generation, long first, long last) {

        /** Whether a reader who stands at the position misses nothing that is no longer kept. */
        boolean continues(StreamPosition position) {
            return position.generation().equals(generation) && position.id() <= last && position.id() >= first - 1;
        }
    }

    /** The response is written here and by the feed, and is through when the reader goes: the framework is never handed a result. */
    private void serve(Start start, StreamFilter filter, String lastEventId, RoutingContext request) {
        boolean resuming = lastEventId != null && !lastEventId.isBlank();
        Optional<StreamPosition> resumed =
                resuming ? StreamPosition.decode(lastEventId).filter(start::continues) : Optional.empty();
        StreamPosition position = resumed.orElse(new StreamPosition(start.generation(), start.last()));
        String name = resuming && resumed.isEmpty() ? "reset" : "ready";
        HttpServerResponse response = request.response();
        response.setChunked(true);
        response.putHeader(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS);
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.putHeader("X-Accel-Buffering", "no");
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.write(Buffer.buffer(RECONNECT).appendBytes(Frame.event(name, position.encode(), "{}")));
        feed.serve(position, filter, request);
    }
}
