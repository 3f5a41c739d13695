package io.wireloom.query.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.contracts.access.Audit;
import io.wireloom.contracts.access.Caller;
import io.wireloom.contracts.access.Gate;
import io.wireloom.contracts.access.KeyFile;
import io.wireloom.contracts.access.Role;
import io.wireloom.contracts.access.Rules;
import io.wireloom.contracts.access.Verdict;
import io.wireloom.query.config.AccessConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;

/** Lets in who may, tells the others why not, and keeps the record of what editors and operators do. */
@ApplicationScoped
class Access {

    /** After Quarkus has looked for a sign-in, which it does at 200 and 150. */
    private static final int PRIORITY = 140;

    private static final String CALLER = "io.wireloom.caller";

    private static final Rules RULES = new Rules()
            .open("/q/")
            .open("/assets/")
            .both("/api/v1/webhooks", Role.OPERATOR)
            .change("/mcp", Role.READER)
            .change("/api/v1/decisions", Role.EDITOR)
            .change("/incidents/", Role.EDITOR)
            .change("/api/v1/searches", Role.EDITOR)
            .change("/api/v1/alerts", Role.EDITOR)
            .change("/alerts", Role.EDITOR);

    private final AccessConfig config;
    private final SignIn signIn;
    private final ProblemWriter problems;
    private final Gate gate;

    Access(AccessConfig config, SignIn signIn, ProblemWriter problems, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.signIn = signIn;
        this.problems = problems;
        this.gate = new Gate(
                config.mode() == AccessConfig.Mode.REQUIRED,
                new KeyFile(config.keysFile().orElse(null)),
                RULES,
                clock,
                meters);
    }

    void start(@Observes @Priority(1) StartupEvent event, Vertx vertx) {
        gate.prepare(signIn.offered());
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

    /** A token that the provider did not give is refused before the check. */
    void answerBadTokens(@Observes Router router) {
        router.route().failureHandler(context -> {
            if (context.failure() instanceof AuthenticationFailedException
                    && !context.response().ended()) {
                refuse(context, "The token is not valid here.");
            } else {
                context.next();
            }
        });
    }

    /** Whoever asks; null where that is not known and need not be. */
    static Caller caller(RoutingContext context) {
        return context.get(CALLER);
    }

    /** The name of whoever asks; empty where nobody is asked who they are. */
    static Optional<String> name(RoutingContext context) {
        return Optional.ofNullable(caller(context))
                .filter(caller -> caller != Caller.ANYBODY)
                .map(Caller::name);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        Verdict verdict = gate.judge(new Gate.Request(
                request.method().name(), context.normalizedPath(), request::getHeader, signIn.caller(context)));
        if (verdict instanceof Verdict.Granted granted) {
            pass(context, granted);
        } else if (verdict instanceof Verdict.Forbidden forbidden) {
            Audit.refused(Optional.of(forbidden.caller()), request.method().name(), path(context), 403, from(request));
            problems.write(context, problem(403, "This is not yours to do", forbidden.reason(), context));
        } else if (verdict instanceof Verdict.Unknown unknown) {
            ask(context, unknown);
        }
    }

    private static void pass(RoutingContext context, Verdict.Granted granted) {
        HttpServerRequest request = context.request();
        context.put(CALLER, granted.caller());
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

    /** A person is sent to sign in where that is offered; everybody else is told what to show. */
    private void ask(RoutingContext context, Verdict.Unknown unknown) {
        HttpServerRequest request = context.request();
        if (signIn.asks(request)) {
            signIn.ask(context);
            return;
        }
        refuse(context, unknown.reason());
    }

    private void refuse(RoutingContext context, String reason) {
        HttpServerRequest request = context.request();
        Audit.refused(Optional.empty(), request.method().name(), path(context), 401, from(request));
        context.response().putHeader("WWW-Authenticate", "Basic realm=\"Wireloom\", charset=\"UTF-8\"");
        problems.write(context, problem(401, "Nobody known asks", reason, context));
    }

    private static Problem problem(int status, String title, String detail, RoutingContext context) {
        String type = "urn:wireloom:problem:" + (status == 401 ? "unknown" : "not-allowed");
        return new Problem(type, title, status, detail, context.request().path(), null);
    }

    private static String path(RoutingContext context) {
        return context.normalizedPath();
    }

    private static String from(HttpServerRequest request) {
        return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    }
}
