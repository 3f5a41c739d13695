package io.wireloom.query.http;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.contracts.MessageCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The last word on paths that neither a resource nor a file answers to. */
@ApplicationScoped
class UnmatchedPaths {

    private final Template page;

    UnmatchedPaths(@Location("problem.html") Template page) {
        this.page = page;
    }

    void install(@Observes Router router) {
        router.route().last().handler(this::answer);
    }

    private void answer(RoutingContext context) {
        String path = context.request().path();
        Problem problem = Problem.of(
                404,
                ProblemResponses.title(404),
                "No resource answers to " + path + ". The API is described at /q/openapi.",
                path);
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        boolean html = !path.startsWith("/api/") && accept != null && accept.contains("text/html");
        context.response()
                .setStatusCode(404)
                .putHeader(HttpHeaders.CONTENT_TYPE, html ? "text/html;charset=UTF-8" : Problem.MEDIA_TYPE)
                .end(
                        html
                                ? page.data("problem", problem, "titled", problem.title(), "q", "")
                                        .render()
                                : MessageCodec.writeText(problem));
    }
}
