package io.wireloom.ingest.opml;

/** A document that is no list of feeds, with what is wrong with it. */
public final class BadListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadListException(String message) {
        super(message);
    }
}
