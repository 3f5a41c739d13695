package io.wireloom.query.http;

import jakarta.ws.rs.NotFoundException;

/** An id that nothing is known by. */
class NothingKnownException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    NothingKnownException(String kind, String id) {
        super("No " + kind + " has the id " + id + ".");
    }
}
