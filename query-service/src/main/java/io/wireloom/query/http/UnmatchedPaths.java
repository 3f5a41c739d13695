package io.wireloom.query.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The last word on paths that neither a resource nor a file answers to. */
@ApplicationScoped
class UnmatchedPaths {

    private final ProblemWriter problems;

    UnmatchedPaths(ProblemWriter problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route().last().handler(this::answer);
    }

    private void answer(RoutingContext context) {
        String path = context.request().path();
        problems.write(
                context,
                Problem.of(
                        404,
                        ProblemResponses.title(404),
                        "No resource answers to " + path + ". The API is described at /q/openapi.",
                        path));
    }
}
