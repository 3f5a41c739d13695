package io.wireloom.bench;

/** Input that cannot be measured: the command ends with this one line and a non-zero exit code. */
public final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadInputException(String message) {
        super(message);
    }

    public BadInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
