package io.wireloom.contracts.erasing;

/** What keeps an erasure from being brought to its end; its message says what to do. */
public final class ErasingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ErasingException(String message, Throwable cause) {
        super(message, cause);
    }
}
