package io.wireloom.query.http;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.query.config.LimitsConfig;
import io.wireloom.query.limits.Client;
import io.wireloom.query.limits.Limiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Holds each client to its rate where one is set, and tells it how it stands in the headers of
 * <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields for HTTP</a>. What
 * machines in the house ask for (health, metrics) and files are free.
 */
@ApplicationScoped
class RateLimits {

    /** After CORS, whose headers a refusal needs as well. */
    private static final int PRIORITY = 200;

    private final LimitsConfig config;
    private final ProblemWriter problems;
    private final Limiter limiter;
    private final Counter refused;

    RateLimits(LimitsConfig config, ProblemWriter problems, MeterRegistry meters) {
        this.config = config;
        this.problems = problems;
        this.limiter = config.requestsPerSecond() < 1
                ? null
                : new Limiter(config.requestsPerSecond(), Math.max(1, config.burst()), TimeMeter.SYSTEM_NANOTIME);
        this.refused = Counter.builder("wireloom.requests.refused")
                .description("Requests refused because the client had asked too often")
                .register(meters);
        Gauge.builder(
                        "wireloom.requests.clients",
                        this,
                        limits -> limits.limiter == null ? 0 : limits.limiter.clients())
                .description("Clients whose requests are counted; 0 when no rate is set")
                .register(meters);
    }

    void install(@Observes Filters filters) {
        if (limiter != null) {
            filters.register(this::limit, PRIORITY);
        }
    }

    void limit(RoutingContext context) {
        String path = context.request().path();
        if (path.startsWith("/q/health") || path.startsWith("/q/metrics") || path.startsWith("/assets/")) {
            context.next();
            return;
        }
        Limiter.Verdict verdict = limiter.take(client(context.request()));
        HttpServerResponse response = context.response();
        response.putHeader("RateLimit-Policy", "\"client\";q=" + limiter.burst() + ";w=" + limiter.windowSeconds());
        response.putHeader("RateLimit", "\"client\";r=" + verdict.remaining() + ";t=" + verdict.fullSeconds());
        if (verdict.granted()) {
            context.next();
            return;
        }
        refused.increment();
        response.putHeader("Retry-After", Long.toString(verdict.retrySeconds()));
        problems.write(
                context,
                new Problem(
                        "https://iana.org/assignments/http-problem-types#quota-exceeded",
                        ProblemResponses.title(429),
                        429,
                        "This client may ask " + config.requestsPerSecond() + " times a second, and " + limiter.burst()
                                + " times at once after a rest. Ask again in " + verdict.retrySeconds() + " s.",
                        path,
                        null));
    }

    /** With {@code WIRELOOM_BEHIND_PROXY} the address is the one that the proxy tells, else that of the connection. */
    private String client(HttpServerRequest request) {
        Optional<String> named = config.clientHeader().map(request::getHeader);
        return named.filter(name -> !name.isBlank())
                .orElseGet(() -> Client.of(request.remoteAddress().hostAddress()));
    }
}
