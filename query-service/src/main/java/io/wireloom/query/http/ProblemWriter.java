package io.wireloom.query.http;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.contracts.MessageCodec;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers with a problem where no resource does: JSON for the API, a page for people. */
@ApplicationScoped
class ProblemWriter {

    private final Template page;

    ProblemWriter(@Location("problem.html") Template page) {
        this.page = page;
    }

    void write(RoutingContext context, Problem problem) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        boolean html = !context.request().path().startsWith("/api/") && accept != null && accept.contains("text/html");
        if (html) {
            PageHeaders.FOR_PAGES.forEach(context.response()::putHeader);
        }
        context.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, html ? "text/html;charset=UTF-8" : Problem.MEDIA_TYPE)
                .end(
                        html
                                ? page.data("problem", problem, "titled", problem.title(), "q", "")
                                        .render()
                                : MessageCodec.writeText(problem));
    }
}
