package io.wireloom.ingest.fetch;

import java.io.IOException;

/** An answer that came but cannot be used, and will be no better the next time. */
final class UnwantedAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    UnwantedAnswerException(String message) {
        super(message);
    }
}
