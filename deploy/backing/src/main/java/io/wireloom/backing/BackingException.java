package io.wireloom.backing;

/** A broker or a database could not be started, reached or prepared; the message says which and why. */
public final class BackingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackingException(String message, Throwable cause) {
        super(message, cause);
    }
}
