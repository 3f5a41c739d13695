package io.wireloom.ingest.polling;

import java.time.Duration;
import java.time.Instant;

/** How a feed does. */
public enum FeedHealth {
    /** Nobody has asked it yet. */
    NEVER_POLLED,
    /** The last poll went well. */
    OK,
    /** The last poll failed. */
    FAILING,
    /** It answers well, but has brought nothing new for too long. */
    SILENT,
    /** Its server said that it is gone for good. */
    GONE;

    /** The health of a feed at a time. */
    public static FeedHealth of(FeedState state, Duration silentAfter, Instant now) {
        if (state.gone()) {
            return GONE;
        }
        if (state.lastAttemptAt() == null) {
            return NEVER_POLLED;
        }
        if (state.failures() > 0) {
            return FAILING;
        }
        return silent(state, silentAfter, now) ? SILENT : OK;
    }

    /** Whether it has brought nothing new for longer than {@code silentAfter}, for whatever reason. */
    public static boolean silent(FeedState state, Duration silentAfter, Instant now) {
        Instant last = state.lastItemAt() == null ? state.since() : state.lastItemAt();
        return last.plus(silentAfter).isBefore(now);
    }
}
