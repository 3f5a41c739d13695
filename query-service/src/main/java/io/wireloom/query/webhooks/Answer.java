package io.wireloom.query.webhooks;

import java.time.Duration;
import java.time.Instant;

/**
 * How an attempt ended.
 *
 * @param status the HTTP status; null when there was no answer
 * @param error why it failed; null when it did not
 */
public record Answer(Integer status, String error) {

    private static final int LONGEST_ERROR = 300;

    /** What is to become of a delivery, and when it is tried again if it is. */
    public record Verdict(Delivery.State state, Instant next) {}

    /** The receiver answered; only 2xx says that it has the delivery. Redirects are not followed. */
    public static Answer of(int status) {
        boolean taken = status >= 200 && status < 300;
        return new Answer(status, taken ? null : "answered " + status);
    }

    /** There was no answer. */
    public static Answer none(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new Answer(null, message.length() <= LONGEST_ERROR ? message : message.substring(0, LONGEST_ERROR));
    }

    /**
     * What becomes of the delivery.
     *
     * @param wait how long to wait for the next attempt
     * @param giveUpAfter how long it is tried from when it was put into line
     */
    public Verdict verdict(Attempt attempt, Instant now, Duration wait, Duration giveUpAfter) {
        if (error == null) {
            return new Verdict(Delivery.State.DELIVERED, now);
        }
        Instant next = now.plus(wait);
        return next.isAfter(attempt.since().plus(giveUpAfter))
                ? new Verdict(Delivery.State.DEAD, now)
                : new Verdict(Delivery.State.PENDING, next);
    }
}
