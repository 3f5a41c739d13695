package io.wireloom.ingest.fetch;

import java.time.Duration;

/** Lets one request at a time go to a host, whichever instance makes it. Blocks the calling thread while it waits. */
public interface HostTurns {

    /**
     * Waits for a turn.
     *
     * @return ends the turn; the next one begins {@code after} that
     * @throws NoTurnException when the host has not been free for long enough to give up
     */
    Turn take(String host);

    /** A turn. */
    @FunctionalInterface
    interface Turn {

        /** Ends the turn. */
        void end(Duration after);
    }

    /** A host that is too busy with our own requests. */
    final class NoTurnException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NoTurnException(String host) {
            super("other requests to " + host + " go first");
        }
    }
}
