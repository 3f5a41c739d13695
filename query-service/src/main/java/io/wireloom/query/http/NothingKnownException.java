package io.wireloom.query.http;

import jakarta.ws.rs.NotFoundException;

/** An id that nothing is known by. */
class NothingKnownException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    NothingKnownException(String kind, String id) {
        this(kind, id, "");
    }

    /**
     * @param more what else can be said, as a sentence that follows after a blank; empty for nothing
     */
    NothingKnownException(String kind, String id, String more) {
        super("No " + kind + " has the id " + id + "." + more);
    }
}
