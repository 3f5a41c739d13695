package io.wireloom.ingest.polling;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.CRC32;

/**
 * What a poll leaves behind, the time of the next one above all.
 *
 * @param every the time between two polls when all is well
 * @param longestWait no wait after a failure is longer, unless {@code every} is
 */
public record Schedule(Duration every, Duration longestWait) {

    /** A fifth either way keeps feeds that failed together from coming back together. */
    private static final double JITTER = 0.2;

    private static final int LONGEST_ERROR = 500;

    /**
     * The feed answered and everything it brought is settled.
     *
     * @param newItems how many items were new
     * @param validators for the next time
     * @param movedTo where it has moved to for good; null when it has not moved in this poll
     */
    public FeedState succeeded(
            FeedState state, int status, int newItems, Validators validators, URI movedTo, Instant now) {
        return new FeedState(
                state.feed(),
                state.url(),
                movedTo == null ? state.movedTo() : movedTo,
                validators,
                state.since(),
                now.plus(every),
                now,
                now,
                newItems > 0 ? now : state.lastItemAt(),
                0,
                null,
                status,
                false,
                state.items() + newItems);
    }

    /**
     * The feed did not answer, or not with anything that can be used. An address it had moved to is forgotten: next time the configured
     * one is asked again.
     *
     * @param retryAfter how long its server asks to wait; null when it does not
     * @param newItems how many items of it were new all the same
     */
    public FeedState failed(
            FeedState state, int status, String reason, Duration retryAfter, int newItems, Instant now) {
        int failures = state.failures() + 1;
        Duration wait = backOff(state.feed(), failures);
        if (retryAfter != null && retryAfter.compareTo(wait) > 0) {
            wait = retryAfter;
        }
        return new FeedState(
                state.feed(),
                state.url(),
                retryAfter == null ? null : state.movedTo(),
                state.validators(),
                state.since(),
                now.plus(wait),
                now,
                state.lastSuccessAt(),
                newItems > 0 ? now : state.lastItemAt(),
                failures,
                reason.length() <= LONGEST_ERROR ? reason : reason.substring(0, LONGEST_ERROR),
                status,
                false,
                state.items() + newItems);
    }

    /** The feed's server said that it is gone for good: it is not asked again unless somebody wants it. */
    public FeedState gone(FeedState state, Instant now) {
        return new FeedState(
                state.feed(),
                state.url(),
                state.movedTo(),
                Validators.NONE,
                state.since(),
                now.plus(longestWait),
                now,
                state.lastSuccessAt(),
                state.lastItemAt(),
                state.failures() + 1,
                "its server says that it is gone for good (410)",
                410,
                true,
                state.items());
    }

    /** The wait after so many failures in a row: doubled with each, give or take a share that the feed's name decides. */
    Duration backOff(String feed, int failures) {
        Duration longest = every.compareTo(longestWait) > 0 ? every : longestWait;
        double doubled = every.toMillis() * Math.pow(2, Math.min(failures, 30));
        double bounded = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.round(bounded * (1 - JITTER + 2 * JITTER * share(feed + failures))));
    }

    /** From 0 to 1, the same for the same text. */
    private static double share(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() / (double) 0xFFFF_FFFFL;
    }
}
