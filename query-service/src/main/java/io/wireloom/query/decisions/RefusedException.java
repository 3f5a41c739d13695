package io.wireloom.query.decisions;

/** A decision that cannot be taken as it was proposed; says why and what would be right. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String reason) {
        super(reason);
    }
}
