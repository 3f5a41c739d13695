package io.wireloom.ingest.targets;

/** An address that may not be connected to, or cannot be; the message says why. */
public final class RefusedTargetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    RefusedTargetException(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    /** Whether it may be otherwise the next time, as when a name is not found. */
    public boolean passing() {
        return passing;
    }
}
