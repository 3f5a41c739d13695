package io.wireloom.query.http;

import io.wireloom.dedupe.chronicle.Moment;
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

    /** An id that nothing was known by at a moment. */
    static NothingKnownException at(Moment moment, String kind, String id) {
        return new NothingKnownException(kind, id, " Nothing was known by it at " + moment.at() + ".");
    }
}
