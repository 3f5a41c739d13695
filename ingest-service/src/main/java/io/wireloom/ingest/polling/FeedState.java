package io.wireloom.ingest.polling;

import java.net.URI;
import java.time.Instant;

/**
 * What is remembered of a feed between two polls; times are null as long as the thing has not happened.
 *
 * @param feed its name
 * @param url where it is configured to be
 * @param movedTo where it has moved to for good; null when it has not
 * @param validators to ask only for what has changed
 * @param since when it was first heard of
 * @param nextPollAt when it is due
 * @param lastAttemptAt when it was last asked
 * @param lastSuccessAt when it last answered well
 * @param lastItemAt when it last brought something new
 * @param failures failed polls since the last success
 * @param lastError why the last poll failed; null when it did not
 * @param status the HTTP status of the last answer; 0 when there was none
 * @param gone whether its server said that it is gone for good
 * @param items new items in all
 */
public record FeedState(
        String feed,
        URI url,
        URI movedTo,
        Validators validators,
        Instant since,
        Instant nextPollAt,
        Instant lastAttemptAt,
        Instant lastSuccessAt,
        Instant lastItemAt,
        int failures,
        String lastError,
        int status,
        boolean gone,
        long items) {

    /** A feed just heard of, due at once. */
    public static FeedState fresh(String feed, URI url, Instant now) {
        return new FeedState(feed, url, null, Validators.NONE, now, now, null, null, null, 0, null, 0, false, 0);
    }

    /** Where to ask. */
    public URI address() {
        return movedTo == null ? url : movedTo;
    }
}
