package io.wireloom.ingest.fetch;

/** A page that its site does not want to be fetched by programs. */
public final class RefusedByRobotsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedByRobotsException(String message) {
        super(message);
    }
}
