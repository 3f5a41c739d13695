package io.wireloom.contracts.status;

/** The broker gives no answer in time. */
public final class BrokerSilentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what was asked of it, and where */
    public BrokerSilentException(String message, Throwable cause) {
        super(message, cause);
    }
}
