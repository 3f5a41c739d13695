package io.wireloom.dedupe.chronicle;

import java.time.Instant;

/**
 * A moment on one of the two clocks of what is known.
 *
 * @param at the moment; what was there at this very moment counts
 * @param by what counts as having been there
 */
public record Moment(Instant at, By by) {

    /** The clocks. */
    public enum By {
        /** What the publishers had put out. */
        PUBLISHED,
        /** What Wireloom had received. */
        RECEIVED
    }
}
