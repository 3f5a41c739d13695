package io.wireloom.query.webhooks;

/** A secret cannot be sealed or opened, as its key is not set. */
public final class NoKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what has to be done, as a sentence; it holds no secret */
    public NoKeyException(String message) {
        super(message);
    }
}
