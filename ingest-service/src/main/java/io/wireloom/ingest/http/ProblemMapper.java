package io.wireloom.ingest.http;

import io.quarkus.logging.Log;
import io.wireloom.ingest.kafka.Outage;
import io.wireloom.ingest.wire.UnusableItemException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns failures into problems. */
class ProblemMapper {

    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    Response unusable(UnusableItemException failure, UriInfo uri) {
        Response response = response(Problem.of(failure, uri.getPath()));
        return failure.retrySeconds() == 0
                ? response
                : Response.fromResponse(response)
                        .header("Retry-After", failure.retrySeconds())
                        .build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure, UriInfo uri) {
        int status = failure.getResponse().getStatus();
        String title = failure.getResponse().getStatusInfo().getReasonPhrase();
        return response(Problem.of("http-" + status, title, status, failure.getMessage(), uri.getPath()));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, UriInfo uri) {
        Response response = response(Problem.of(failure, uri.getPath()));
        if (Outage.is(failure)) {
            Log.warnf("Refused an item: an outage, reason=%s", failure.getMessage());
            return Response.fromResponse(response)
                    .header("Retry-After", RETRY_SECONDS)
                    .build();
        }
        Log.error("Failed on an item", failure);
        return response;
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
