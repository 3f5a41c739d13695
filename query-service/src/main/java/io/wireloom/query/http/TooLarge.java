package io.wireloom.query.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells who sends too much so in a problem, before any of it is read. */
@ApplicationScoped
class TooLarge {

    private static final int PRIORITY = 150;

    private final long most;
    private final ProblemWriter problems;

    TooLarge(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, ProblemWriter problems) {
        this.most = most.asLongValue();
        this.problems = problems;
    }

    void install(@Observes Filters filters) {
        filters.register(this::refuse, PRIORITY);
    }

    private void refuse(RoutingContext context) {
        if (length(context) <= most) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONNECTION, "close")
                .endHandler(done -> context.request().connection().close());
        problems.write(
                context,
                Problem.of(
                        413,
                        ProblemResponses.title(413),
                        "The body has more than the " + most + " bytes that are taken at once.",
                        context.request().path()));
    }

    /** So many bytes the body is said to have; none where nothing is said. */
    private static long length(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
