package io.wireloom.ingest.http;

import io.quarkus.logging.Log;
import io.wireloom.ingest.kafka.Outage;
import io.wireloom.ingest.wire.UnusableItemException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns failures into problems. */
class ProblemMapper {

    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    Response unusable(UnusableItemException failure, UriInfo uri) {
        int status =
                switch (failure.reason()) {
                    case EMPTY_BODY, BAD_PARAMETER -> 400;
                    case TOO_LARGE -> 413;
                    case UNSUPPORTED_TYPE -> 415;
                    case NOT_TEXT, UNDECODABLE, MALFORMED, NOTHING_TO_READ -> 422;
                };
        String kind = failure.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return response(Problem.of(kind, failure.reason().title(), status, failure.getMessage(), uri.getPath()));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure, UriInfo uri) {
        int status = failure.getResponse().getStatus();
        String title = failure.getResponse().getStatusInfo().getReasonPhrase();
        return response(Problem.of("http-" + status, title, status, failure.getMessage(), uri.getPath()));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, UriInfo uri) {
        if (Outage.is(failure)) {
            Log.warnf("Refused an item: an outage, reason=%s", failure.getMessage());
            Problem problem = Problem.of(
                    "unavailable",
                    "The item cannot be taken now",
                    503,
                    "broker or database cannot be reached; the item was not accepted: send it again",
                    uri.getPath());
            return Response.fromResponse(response(problem))
                    .header("Retry-After", RETRY_SECONDS)
                    .build();
        }
        Log.error("Failed on an item", failure);
        return response(Problem.of(
                "internal",
                "A fault of ours",
                500,
                "the item was not accepted; the log has the reason",
                uri.getPath()));
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
