package io.wireloom.extract.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.access.Audit;
import io.wireloom.contracts.access.Gate;
import io.wireloom.contracts.access.KeyFile;
import io.wireloom.contracts.access.Rules;
import io.wireloom.contracts.access.Verdict;
import io.wireloom.extract.config.AccessConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Lets in who may, tells the others why not, and keeps the record of what editors and operators do. */
@ApplicationScoped
class Access {

    /** Before anything that answers. */
    private static final int PRIORITY = 140;

    private static final Rules RULES = new Rules().open("/q/");

    private final AccessConfig config;
    private final Gate gate;

    Access(AccessConfig config, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.gate = new Gate(
                config.mode() == AccessConfig.Mode.REQUIRED,
                new KeyFile(config.keysFile().orElse(null)),
                RULES,
                clock,
                meters);
    }

    void start(@Observes @Priority(1) StartupEvent event, Vertx vertx) {
        // The line runs without anybody: without keys just the lexicon cannot be asked for.
        gate.prepare(true);
        vertx.setPeriodic(
                config.keysCheck().toMillis(),
                tick -> vertx.executeBlocking(() -> {
                    gate.refresh();
                    return null;
                }));
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        Verdict verdict = gate.judge(new Gate.Request(
                request.method().name(), context.normalizedPath(), request::getHeader, Optional.empty()));
        if (verdict instanceof Verdict.Granted granted) {
            pass(context, granted);
        } else if (verdict instanceof Verdict.Forbidden forbidden) {
            Audit.refused(Optional.of(forbidden.caller()), request.method().name(), path(context), 403, from(request));
            write(context, "not-allowed", 403, "This is not yours to do", forbidden.reason());
        } else if (verdict instanceof Verdict.Unknown unknown) {
            refuse(context, unknown.reason());
        }
    }

    private static void pass(RoutingContext context, Verdict.Granted granted) {
        HttpServerRequest request = context.request();
        if (Audit.records(request.method().name(), granted)) {
            String path = path(context);
            context.addEndHandler(ended -> Audit.done(
                    granted.caller(),
                    request.method().name(),
                    path,
                    context.response().getStatusCode(),
                    from(request)));
        }
        context.next();
    }

    private static void refuse(RoutingContext context, String reason) {
        HttpServerRequest request = context.request();
        Audit.refused(Optional.empty(), request.method().name(), path(context), 401, from(request));
        context.response().putHeader("WWW-Authenticate", "Basic realm=\"Wireloom\", charset=\"UTF-8\"");
        write(context, "unknown", 401, "Nobody known asks", reason);
    }

    private static void write(RoutingContext context, String kind, int status, String title, String detail) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(MessageCodec.writeText(new Problem(
                        "urn:wireloom:problem:" + kind,
                        title,
                        status,
                        detail,
                        context.request().path(),
                        List.of())));
    }

    private static String path(RoutingContext context) {
        return context.normalizedPath();
    }

    private static String from(HttpServerRequest request) {
        return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    }
}
