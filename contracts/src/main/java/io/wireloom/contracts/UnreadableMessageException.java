package io.wireloom.contracts;

/** A record that is not what its topic carries: it goes to the dead-letter topic at once, as no retry can mend it. */
public class UnreadableMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableMessageException(String message) {
        super(message);
    }

    public UnreadableMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
