package io.wireloom.query.webhooks;

import java.time.Instant;
import java.util.List;

/**
 * A webhook as the API shows it.
 *
 * @param webhookId its id
 * @param url where to
 * @param filter which incidents; empty for every incident
 * @param searchId the standing search whose alerts it takes; absent for those of all
 * @param events what it takes
 * @param state whether anything is sent
 * @param createdAt since when
 * @param secret what signs its deliveries: shown once, to who made it or changed it
 */
public record WebhookView(
        String webhookId,
        String url,
        String filter,
        String searchId,
        List<String> events,
        Webhook.State state,
        Instant createdAt,
        String secret) {

    /** The webhook without its secret. */
    public static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    /** The webhook with its secret, for the one time that it is shown. */
    public static WebhookView withSecret(Webhook webhook) {
        return of(webhook, webhook.secret().text());
    }

    private static WebhookView of(Webhook webhook, String secret) {
        return new WebhookView(
                webhook.webhookId(),
                webhook.url(),
                webhook.filter(),
                webhook.searchId(),
                webhook.events(),
                webhook.state(),
                webhook.createdAt(),
                secret);
    }
}
