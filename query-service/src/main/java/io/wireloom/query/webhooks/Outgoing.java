package io.wireloom.query.webhooks;

import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.digest.CanonicalContent;
import java.time.Instant;

/**
 * What a webhook is to be sent.
 *
 * @param deliveryId made of the webhook and what it tells, so that the same is not put into line twice
 * @param webhookId where to
 * @param event what it tells
 * @param body as JSON: {@code type}, {@code timestamp} and {@code data}, as Standard Webhooks advises
 */
public record Outgoing(String deliveryId, String webhookId, String event, String body) {

    private static final int ID_LENGTH = 32;

    private record Body(String type, Instant timestamp, Object data) {}

    /**
     * Something for a webhook.
     *
     * @param key what makes it the same when it comes up again
     * @param at when it happened
     */
    public static Outgoing of(Webhook webhook, String event, String key, Instant at, Object data) {
        String id = CanonicalContent.sha256(webhook.webhookId() + "\n" + event + "\n" + key)
                .substring(0, ID_LENGTH);
        return new Outgoing("wd-" + id, webhook.webhookId(), event, MessageCodec.writeText(new Body(event, at, data)));
    }
}
