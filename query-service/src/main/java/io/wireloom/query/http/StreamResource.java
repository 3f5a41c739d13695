package io.wireloom.query.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.persistence.ChangeLog;
import io.wireloom.query.stream.Change;
import io.wireloom.query.stream.StreamPosition;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The live stream. */
@Path("/api/v1/stream")
@Tag(name = "Stream", description = "Every change as it becomes visible.")
class StreamResource {

    /**
     * The data of an event.
     *
     * @param kind as the event's name
     * @param subjectId the incident, article, decision or story
     * @param at when the change became visible
     * @param subject its summary as it is now; of a changed family, the article's place before and after
     */
    record Event(String kind, String subjectId, Instant at, @JsonRawValue String subject) {}

    private final ChangeLog log;
    private final ChangeFeed feed;

    StreamResource(ChangeLog log, ChangeFeed feed) {
        this.log = log;
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "stream",
            summary = "Changes as they become visible (server-sent events)",
            description =
                    """
                    Events: `ready` (you are up to date from here), `incident-created`, `incident-amended`, `incident-merged` (it
                    took in claims of other incidents), `incident-split` (it arose from claims of another one; in both cases it
                    names these as its predecessors), `incident-dissolved` (it names its successors), `article-added`,
                    `article-revised`, `article-withdrawn`, `family-changed`, `decision-made`, `story-created`, `story-amended`,
                    `story-dissolved` (it names its successors), and `reset` (what you last saw is no longer kept: load afresh). The data is `{kind, subjectId, at, subject}`, where subject is what the lists
                    show. `family-changed` tells that an article's place among the copies is another one: its subject is
                    `{articleId, before, after}`, each of the two `{familyId, origin, relation, of, spun, stale}`; before is
                    absent when nothing was known, and an article that turns out at first to copy nobody is no news. Hand the
                    last id back in `Last-Event-ID` and nothing is missed; browsers do so by themselves.""")
    @APIResponse(
            responseCode = "200",
            description = "The stream; it does not end",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
    public Multi<OutboundSseEvent> stream(
            @Context Sse sse, @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastEventId) {
        return log.generation().onItem().transformToMulti(generation -> log.last()
                .chain(last -> log.first().map(first -> new Start(generation, first, last)))
                .onItem()
                .transformToMulti(start -> from(start, sse, lastEventId)));
    }

    /** What the log holds when a reader comes. */
    private record Start(String generation, long first, long last) {

        /** Whether a reader who stands at the position misses nothing that is no longer kept. */
        boolean continues(StreamPosition position) {
            return position.generation().equals(generation) && position.id() <= last && position.id() >= first - 1;
        }
    }

    private Multi<OutboundSseEvent> from(Start start, Sse sse, String lastEventId) {
        Optional<StreamPosition> resumed = lastEventId == null || lastEventId.isBlank()
                ? Optional.empty()
                : StreamPosition.decode(lastEventId).filter(start::continues);
        boolean reset = resumed.isEmpty() && lastEventId != null && !lastEventId.isBlank();
        long position = resumed.map(StreamPosition::id).orElse(start.last());
        OutboundSseEvent greeting = sse.newEventBuilder()
                .name(reset ? "reset" : "ready")
                .id(new StreamPosition(start.generation(), position).encode())
                .reconnectDelay(2_000)
                .data("{}")
                .build();
        return Multi.createBy()
                .concatenating()
                .streams(
                        Uni.createFrom().item(greeting).toMulti(),
                        feed.after(position)
                                .onItem()
                                .transformToMultiAndConcatenate(changes -> events(sse, start.generation(), changes)));
    }

    private static Multi<OutboundSseEvent> events(Sse sse, String generation, List<Change> changes) {
        if (changes.isEmpty()) {
            return Multi.createFrom()
                    .item(sse.newEventBuilder().comment("still here").build());
        }
        return Multi.createFrom().iterable(changes).map(change -> sse.newEventBuilder()
                .name(change.kind().word())
                .id(new StreamPosition(generation, change.id()).encode())
                .data(MessageCodec.writeText(
                        new Event(change.kind().word(), change.subjectId(), change.at(), change.document())))
                .build());
    }
}
