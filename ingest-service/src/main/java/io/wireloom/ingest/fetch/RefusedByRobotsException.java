package io.wireloom.ingest.fetch;

/** A page that its site does not want to be fetched by programs. */
public final class RefusedByRobotsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    RefusedByRobotsException(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    /** Whether it may be otherwise soon, as when the site's robots.txt could not be had. */
    public boolean passing() {
        return passing;
    }
}
