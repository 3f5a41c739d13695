package io.wireloom.query.http;

import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Parameters;
import jakarta.ws.rs.core.UriInfo;

/**
 * Which page of which list a request asks for.
 *
 * @param parameters of the request
 * @param cursor where the page begins; null for the first
 * @param limit the most rows that it has
 * @param query what the list is of: a cursor belongs to it
 */
record ListRequest(Parameters parameters, Cursor cursor, int limit, String query) {

    static ListRequest of(UriInfo uri) {
        return of(Answers.parameters(uri));
    }

    static ListRequest of(Parameters parameters) {
        return of(parameters, parameters.number("limit", 1, Answers.MOST, Answers.LIMIT));
    }

    /** A request for a page of so many rows, whatever limit it names. */
    static ListRequest of(Parameters parameters, int limit) {
        String query = parameters.fingerprint();
        return new ListRequest(parameters, Cursor.decode(parameters.text("cursor"), query), limit, query);
    }

    /** Whether it asks for a page behind the first. */
    boolean continued() {
        return cursor != null;
    }
}
