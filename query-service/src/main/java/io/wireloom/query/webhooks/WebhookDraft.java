package io.wireloom.query.webhooks;

import io.wireloom.query.incidents.FilterText;
import io.wireloom.query.search.BadParameterException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What a caller says of a webhook; what is null is left as it is, or as a new one has it.
 *
 * @param url where to send, http or https
 * @param filter which incidents, as parameters of the list of incidents, such as {@code type=ASSAULT&country=SY}; every incident
 *     unless given
 * @param searchId the standing search whose alerts are wanted; those of all searches unless given
 * @param events what to send, of {@code incident.created, incident.amended, incident.merged, incident.split, incident.withdrawn,
 *     incident.dissolved, alert}; unless given, all changes, or with a searchId the alerts only
 * @param secret what is to sign the deliveries, {@code whsec_} and 24 to 64 bytes in base64; a new one is made unless given
 * @param state {@code active} or {@code paused}
 */
public record WebhookDraft(
        String url, String filter, String searchId, List<String> events, String secret, Webhook.State state) {

    private static final int LONGEST_URL = 2_000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * The new webhook.
     *
     * @throws BadParameterException names the field that cannot be meant
     */
    public Webhook create(String id, SecureRandom random, Instant now) {
        List<String> usual = searchId == null ? Webhook.CHANGES : List.of(Webhook.ALERT);
        return new Webhook(
                id,
                address(url),
                readFilter(),
                searchId,
                chosen(events == null ? usual : events),
                Secret.of(secret, random),
                Objects.requireNonNullElse(state, Webhook.State.ACTIVE),
                now);
    }

    /**
     * The webhook with what is given here changed.
     *
     * @throws BadParameterException names the field that cannot be meant
     */
    public Webhook change(Webhook held, SecureRandom random) {
        return new Webhook(
                held.webhookId(),
                url == null ? held.url() : address(url),
                filter == null ? held.filter() : readFilter(),
                searchId == null ? held.searchId() : searchId,
                events == null ? held.events() : chosen(events),
                secret == null ? held.secret() : Secret.of(secret, random),
                Objects.requireNonNullElse(state, held.state()),
                held.createdAt());
    }

    private String readFilter() {
        FilterText.read(filter);
        return filter == null ? "" : filter.strip();
    }

    private static List<String> chosen(List<String> events) {
        if (events.isEmpty() || !Webhook.EVENTS.containsAll(events)) {
            throw new BadParameterException(
                    "events", "is " + events + "; some of " + String.join(", ", Webhook.EVENTS) + " are expected");
        }
        return events.stream().distinct().sorted().toList();
    }

    /** The address, which must lead somewhere and hold no name and password: these would show in answers. */
    private static String address(String url) {
        try {
            URI uri = new URI(Objects.requireNonNullElse(url, "").strip());
            boolean web = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
            if (web && url.length() <= LONGEST_URL) {
                return uri.toString();
            }
        } catch (URISyntaxException e) {
            throw noAddress();
        }
        throw noAddress();
    }

    private static BadParameterException noAddress() {
        return new BadParameterException(
                "url",
                "is no address to send to; one such as https://desk.example.org/wireloom is expected, without a name"
                        + " and password in it");
    }
}
