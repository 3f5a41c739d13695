package io.wireloom.query.stream;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.wireloom.contracts.IncidentChange.Outline;
import io.wireloom.contracts.MessageCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A change as the stream sends it: written once, however many readers there are.
 *
 * @param change the change
 * @param bytes the event in the form of server-sent events
 */
public record Frame(Change change, byte[] bytes) {

    /**
     * The data of an event.
     *
     * @param kind as the event's name
     * @param subjectId the incident, article, decision, story or alert
     * @param at when the change became visible
     * @param subject its summary as it is now; of a changed family, the article's place before and after
     * @param before of an incident's change, how it stood; null when it did not
     * @param after of an incident's change, how it stands
     */
    public record Event(
            String kind, String subjectId, Instant at, @JsonRawValue String subject, Outline before, Outline after) {}

    /** The event of a change in the read model of that generation. */
    public static Frame of(String generation, Change change) {
        String word = change.kind().word();
        Event event = new Event(
                word,
                change.subjectId(),
                change.at(),
                change.document(),
                change.sides() == null ? null : outline(change.sides().before()),
                change.sides() == null ? null : outline(change.sides().after()));
        String id = new StreamPosition(generation, change.id()).encode();
        return new Frame(change, event(word, id, MessageCodec.writeText(event)));
    }

    /** An event; its data must hold no line break. */
    public static byte[] event(String name, String id, String data) {
        return bytes("event:" + name + "\nid:" + id + "\ndata:" + data + "\n\n");
    }

    /** What keeps a quiet stream open: it also says how far the reader is, though there was nothing for it. */
    public static byte[] heartbeat(String id) {
        return bytes(": still here\nid:" + id + "\n\n");
    }

    private static Outline outline(Side side) {
        return side == null ? null : side.outline();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
