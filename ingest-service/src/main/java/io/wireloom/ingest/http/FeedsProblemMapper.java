package io.wireloom.ingest.http;

import io.wireloom.ingest.feeds.BadFeedsException;
import io.wireloom.ingest.opml.BadListException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what is wrong with files and lists of feeds into problems. */
class FeedsProblemMapper {

    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    Response feeds(BadFeedsException failure, UriInfo uri) {
        return response(new FeedsFileProblem(
                "urn:wireloom:problem:bad-feeds",
                "The file of feeds cannot be used",
                UNPROCESSABLE,
                failure.problems().size() + " problems; the feeds used until now stay in use",
                uri.getPath(),
                failure.problems()));
    }

    @ServerExceptionMapper
    Response list(BadListException failure, UriInfo uri) {
        return response(Problem.of(
                "bad-list", "The list of feeds cannot be read", UNPROCESSABLE, failure.getMessage(), uri.getPath()));
    }

    private static Response response(Object problem) {
        return Response.status(UNPROCESSABLE)
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
