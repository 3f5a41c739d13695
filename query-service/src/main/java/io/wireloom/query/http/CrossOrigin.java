package io.wireloom.query.http;

import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.contracts.access.Gate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells pages of other sites that they may not read here, in a problem. Quarkus refuses them, too, but says why in the reason phrase
 * alone, which HTTP/2 has none of.
 */
@ApplicationScoped
class CrossOrigin {

    /** Before Quarkus's own filter, which is at 300 and goes on to give the headers to those that may. */
    private static final int PRIORITY = 310;

    private final Optional<List<String>> origins;
    private final List<Pattern> patterns;
    private final ProblemWriter problems;

    CrossOrigin(
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins,
            ProblemWriter problems) {
        this.origins = origins;
        this.patterns = CORSFilter.parseAllowedOriginsRegex(origins);
        this.problems = problems;
    }

    void install(@Observes Filters filters) {
        filters.register(this::refuse, PRIORITY);
    }

    private void refuse(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isOwn(origin, context.request()) || isAllowed(origin)) {
            context.next();
            return;
        }
        Gate.refusedBefore(Access.asked(context));
        problems.write(
                context,
                Problem.of(
                        403,
                        ProblemResponses.title(403),
                        "Pages of " + origin + " may not call this service. Whoever runs it can allow them with"
                                + " WIRELOOM_CORS_ORIGINS.",
                        context.request().path()));
    }

    private boolean isAllowed(String origin) {
        List<String> named = origins.orElse(List.of());
        return named.contains("*") || named.contains(origin) || CORSFilter.isOriginAllowedByRegex(patterns, origin);
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        return origin.equalsIgnoreCase(request.scheme() + "://" + request.authority());
    }
}
