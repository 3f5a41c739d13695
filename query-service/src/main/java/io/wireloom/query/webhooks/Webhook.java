package io.wireloom.query.webhooks;

import io.wireloom.contracts.IncidentChange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An address that changes are sent to.
 *
 * @param webhookId its id
 * @param url where to, http or https
 * @param filter which incidents, as parameters of the list of incidents; empty for every incident
 * @param searchId the standing search whose alerts it takes; null for those of all
 * @param events which of {@link #EVENTS}
 * @param secret what signs its deliveries; null where it was read from the database, which does not tell it
 * @param state whether anything is sent
 * @param createdAt since when
 */
public record Webhook(
        String webhookId,
        String url,
        String filter,
        String searchId,
        List<String> events,
        Secret secret,
        State state,
        Instant createdAt) {

    /** The event of an alert. */
    public static final String ALERT = "alert";

    /** The event of a test, which is sent whatever a webhook takes. */
    public static final String TEST = "test";

    /** What happens to incidents, such as {@code incident.created}. */
    public static final List<String> CHANGES = Stream.of(IncidentChange.Kind.values())
            .filter(kind -> kind != IncidentChange.Kind.UNKNOWN)
            .map(Webhook::event)
            .toList();

    /** All that a webhook can take. */
    public static final List<String> EVENTS =
            Stream.concat(CHANGES.stream(), Stream.of(ALERT)).toList();

    public Webhook {
        events = List.copyOf(events);
    }

    /** Whether anything is sent. */
    public enum State {
        ACTIVE,
        /** What happens meanwhile is not sent later; what was already waiting waits on. */
        PAUSED
    }

    /** The event of a kind of change. */
    public static String event(IncidentChange.Kind kind) {
        return "incident." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it takes an event. */
    public boolean takes(String event) {
        return state == State.ACTIVE && events.contains(event);
    }

    /** Whether it takes the alerts of a search. */
    public boolean takesAlertsOf(String search) {
        return takes(ALERT) && (searchId == null || searchId.equals(search));
    }
}
