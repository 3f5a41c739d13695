package io.wireloom.query.webhooks;

import java.time.Instant;

/**
 * One thing that is sent, or was.
 *
 * @param deliveryId the same however often it is sent; receivers know it as {@code webhook-id}
 * @param webhookId where to
 * @param event what it tells
 * @param state how far it has come
 * @param attempts how often it has been tried since it was last put into line
 * @param createdAt when it arose
 * @param nextAt when it is tried next, unless it is settled
 * @param lastStatus the HTTP status of the last answer; null when there was none
 * @param lastError why the last attempt failed; null when it did not
 * @param deliveredAt when it was taken; null when it has not been
 * @param body what is sent, as JSON
 */
public record Delivery(
        String deliveryId,
        String webhookId,
        String event,
        State state,
        int attempts,
        Instant createdAt,
        Instant nextAt,
        Integer lastStatus,
        String lastError,
        Instant deliveredAt,
        Object body) {

    /** How far a delivery has come. */
    public enum State {
        PENDING,
        DELIVERED,
        /** Given up; it can be sent again. */
        DEAD
    }
}
