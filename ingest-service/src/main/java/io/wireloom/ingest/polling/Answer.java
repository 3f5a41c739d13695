package io.wireloom.ingest.polling;

import java.net.URI;
import java.time.Duration;

/** What came of asking for a document. */
public sealed interface Answer {

    /** The status that was answered; 0 when nothing was. */
    int status();

    /**
     * The document.
     *
     * @param body decompressed
     * @param contentType as stated; null when it is not
     * @param validators for the next time
     * @param at where it was found in the end
     * @param movedTo where it has moved to for good; null when it has not
     */
    record Content(byte[] body, String contentType, Validators validators, URI at, URI movedTo) implements Answer {
        @Override
        public int status() {
            return 200;
        }
    }

    /**
     * It has not changed.
     *
     * @param movedTo as above
     */
    record NotModified(URI movedTo) implements Answer {
        @Override
        public int status() {
            return 304;
        }
    }

    /** It is gone for good. */
    record Gone() implements Answer {
        @Override
        public int status() {
            return 410;
        }
    }

    /**
     * The server asks to come later.
     *
     * @param retryAfter how much later; null when it does not say
     */
    record Busy(int status, Duration retryAfter) implements Answer {}

    /**
     * No document.
     *
     * @param reason why, in words
     * @param passing whether it may be otherwise the next time, as after a timeout or a fault of the server
     */
    record Failed(int status, String reason, boolean passing) implements Answer {}
}
